import { inDecimals, meanOf, toDraw } from "@/domain/rounds/in-decimals";
import type { ClosedRound } from "./closed-round";

/** The idea behind the default method in four sentences, each with this round's numbers. */
export function HowItCounts({ round }: { round: ClosedRound }) {
  const paid = round.result.picks.filter(({ level }) => level !== undefined);
  const [first] = paid;
  if (round.method !== "fair-over-time" || first?.level === undefined) return null;
  const { approvals = 0 } = first;
  return (
    <details className="mt-5">
      <summary className="w-fit text-md text-ink-2">How “{round.methodName.toLowerCase()}” counts</summary>
      <ol className="type-lede mt-2 grid list-decimal gap-2 pl-5">
        <li>
          Every pick costs one credit, and those who approved it share the cost: here{" "}
          {approvals === 1 ? "one person" : `${approvals} people`} for{" "}
          {paid.length === 1 ? "the pick" : "the first pick"}.
        </li>
        <li>
          What somebody has paid is their burden, and a cost is shared so that the greatest burden among those who pay
          stays as small as it can: they are filled up to one level, here {inDecimals(first.level)}, and the paper that
          asks for the lowest level is picked.
        </li>
        <li>{carried(round)}</li>
        <li>{absent(round, paid.length)}</li>
      </ol>
    </details>
  );
}

function carried({ result: { burdens } }: ClosedRound): string {
  const rule =
    "Burdens stay from round to round, so that those who had their way step back for a while, and those who waited come first";
  if (burdens === null || burdens.length === 0) return `${rule}.`;
  const before = burdens.map((burden) => burden.before);
  const sorted = [...before].sort((a, b) => toDraw(a) - toDraw(b));
  const [least = "0"] = sorted;
  const most = sorted.at(-1) ?? "0";
  if (toDraw(most) === 0) return `${rule}; this was the first round, and nobody carried anything yet.`;
  const spread = `from ${inDecimals(least)} to ${inDecimals(most)}, ${inDecimals(meanOf(before) ?? "0")} on average`;
  return `${rule}; into this round the members brought burdens ${spread}.`;
}

function absent({ voters, electorate }: ClosedRound, credits: number): string {
  const rule = "Staying away saves nothing up: whoever casts no ballot moves by the mean change of those who do";
  const newcomers = "and a newcomer starts at the mean of the others";
  if (voters === 0) return `${rule}, ${newcomers}.`;
  const moved = inDecimals(`${credits}/${voters}`);
  const who = electorate - voters === 1 ? "the one who did not vote" : `the ${electorate - voters} who did not vote`;
  return voters === electorate
    ? `${rule} (here everybody did), ${newcomers}.`
    : `${rule}, here ${moved} for ${who}, ${newcomers}.`;
}
