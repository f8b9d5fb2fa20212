import { inDecimals, meanOf, toDraw } from "@/domain/rounds/in-decimals";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { ClosedRound } from "./closed-round";

/** How the method decides, with this round's numbers where it shares out costs. */
export function HowItCounts({ round }: { round: ClosedRound }) {
  return (
    <details className="mt-2.5">
      <summary className="w-fit text-md text-ink-2">How “{round.methodName.toLowerCase()}” counts</summary>
      <ol className="type-lede mt-2 grid list-decimal gap-2 pl-5">
        {sentencesFor(round).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}

function sentencesFor(round: ClosedRound): readonly string[] {
  const paid = round.result.picks.filter(({ level, phase }) => level !== undefined && phase === undefined);
  const [first] = paid;
  if (first?.level === undefined) return methods[knownMethod(round.method)].explanation;
  const { approvals = 0 } = first;
  const people = approvals === 1 ? "one person" : `${approvals} people`;
  return [
    `Every pick costs one credit, and those who approved it share the cost: here ${people} for ${paid.length === 1 ? "the pick" : "the first pick"}.`,
    `What you have paid so far is your burden. A cost is shared so that the highest burden among those who pay stays as low as possible, here ${inDecimals(first.level)}; the paper that leads to the lowest is picked.`,
    carried(round),
    absent(round, paid.length),
  ];
}

function carried({ result: { burdens } }: ClosedRound): string {
  const rule =
    "Burdens stay from round to round, so people whose papers were picked step back for a while, and people who waited come first";
  if (burdens === null || burdens.length === 0) return `${rule}.`;
  const before = burdens.map((burden) => burden.before);
  const sorted = [...before].sort((a, b) => toDraw(a) - toDraw(b));
  const [least = "0"] = sorted;
  const most = sorted.at(-1) ?? "0";
  if (toDraw(most) === 0) return `${rule}; nobody carried anything yet when this round began.`;
  const spread = `from ${inDecimals(least)} to ${inDecimals(most)}, ${inDecimals(meanOf(before) ?? "0")} on average`;
  return `${rule}; members came into this round with burdens ${spread}.`;
}

function absent({ voters, electorate }: ClosedRound, credits: number): string {
  const rule =
    "Skipping a vote saves nothing up: the burden of those who cast no ballot moves as the others’ do on average";
  const newcomers = "and newcomers start at the average of the others";
  if (voters === 0) return `${rule}, ${newcomers}.`;
  const moved = inDecimals(`${credits}/${voters}`);
  const who = electorate - voters === 1 ? "the one who did not vote" : `the ${electorate - voters} who did not vote`;
  return voters === electorate
    ? `${rule} (here everybody did), ${newcomers}.`
    : `${rule}, here by ${moved} for ${who}, ${newcomers}.`;
}
