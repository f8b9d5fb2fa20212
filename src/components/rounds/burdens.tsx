import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { inDecimals, toDraw } from "@/domain/rounds/in-decimals";
import { BurdenLines } from "./burden-lines";
import { BurdenSpread } from "./burden-spread";
import { BurdenTable } from "./burden-table";
import type { Burden, ClosedRound } from "./closed-round";

/** More lines than this are no longer readable: then it shows how many are where, and the rest is a page of its own. */
const MAX_LINES = 40;

/** How this round moved what its members carry: a picture, and the same as a table. Nothing for methods without a memory. */
export function Burdens({ round, clubPath }: { round: ClosedRound; clubPath: string }) {
  const { burdens } = round.result;
  if (burdens === null || burdens.length === 0) return null;
  const rising = fromTheLeast(burdens);
  const isNamed = round.ballotsAfterClose === "named";
  const mine = burdens.find(({ isMine }) => isMine);
  const isLarge = rising.length > MAX_LINES;
  const hasMoved = burdens.some(({ before, after }) => before !== after);
  return (
    <>
      <SectionTitle id="burdens">Burdens before and after, by {isNamed ? "name" : "receipt"}</SectionTitle>
      <p className="type-lede mb-3.5">
        {hasMoved
          ? `${isLarge ? SPREAD_LEGEND : LINES_LEGEND} ${WHO_IS_NEXT_TEXT}`
          : "Nobody voted, or nobody approved what was picked: no burden moved."}
        {mine !== undefined && ` ${wordsForMine(mine)}`}
      </p>
      {isLarge ? (
        <>
          <BurdenSpread burdens={rising} />
          <p className="mt-2.5 text-md">
            <TextLink href={`${clubPath}/rounds/${round.number}/burdens`}>
              All {rising.length} burdens, as a table
            </TextLink>
          </p>
        </>
      ) : (
        <>
          {hasMoved && <BurdenLines burdens={rising} isNamed={isNamed} levels={levelsOf(round)} />}
          <details className="mt-2.5">
            <summary className="type-meta w-fit">Show as a table</summary>
            <BurdenTable burdens={rising} isNamed={isNamed} />
          </details>
        </>
      )}
    </>
  );
}

const LINES_LEGEND =
  "From the hollow dot to the full one. Green: paid for a pick they approved. Grey: didn’t vote, and moved as the others did on average.";
const SPREAD_LEGEND = "How many members carry how much: the upper bar before the round, the green one after it.";
const WHO_IS_NEXT_TEXT = "Whoever carries least counts most in the next round.";

function levelsOf({ result: { picks } }: ClosedRound): string[] {
  return picks.flatMap(({ level }) => level ?? []);
}

/** The least burdened first: those the next round listens to first. */
export function fromTheLeast(burdens: readonly Burden[]): Burden[] {
  const positions = new Map(burdens.map((burden) => [burden, toDraw(burden.before)]));
  const at = (burden: Burden) => positions.get(burden) ?? 0;
  return [...burdens].sort((a, b) => at(a) - at(b) || (a.voter < b.voter ? -1 : 1));
}

function wordsForMine({ before, after }: Burden): string {
  if (before === after) return `Yours stayed at ${inDecimals(before)}.`;
  return `Yours went from ${inDecimals(before)} to ${inDecimals(after)}.`;
}
