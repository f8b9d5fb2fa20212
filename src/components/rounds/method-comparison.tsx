import clsx from "clsx";
import { TitleText } from "@/components/papers/title-text";
import { Chip } from "@/components/ui/chip";
import { SectionTitle } from "@/components/ui/section-title";
import { Table } from "@/components/ui/table";
import type { BallotKind } from "@/domain/rounds/ballot";
import { conversionRules } from "@/domain/rounds/convert-ballot";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { ClosedRound, ResultPaper } from "./closed-round";

/** What each method would have picked on the same ballots; what differs from the round's own picks is emphasized. */
export function MethodComparison({ round }: { round: ClosedRound }) {
  const { comparison, picks, standings } = round.result;
  if (comparison.length === 0 || standings.length < 2 || round.voters === 0) return null;
  const ours = new Set(picks.map(({ paper }) => paper.id));
  const differing = comparison.filter((other) => differs(other.picks, ours)).length;
  return (
    <>
      <SectionTitle>What each method would have picked</SectionTitle>
      <p className="type-lede mb-2">{agreement(differing, comparison.length)}</p>
      {differing === 0 ? (
        <details>
          <summary className="type-meta w-fit">Show the methods</summary>
          <ComparisonTable round={round} ours={ours} />
        </details>
      ) : (
        <ComparisonTable round={round} ours={ours} />
      )}
    </>
  );
}

function ComparisonTable({ round, ours }: { round: ClosedRound; ours: ReadonlySet<string> }) {
  const { comparison, picks } = round.result;
  const readings = readingsOf(round);
  return (
    <>
      <Table caption="What each method would have picked on the same ballots">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">{picks.length === 1 ? "Pick" : "Picks"}</th>
            <th scope="col">
              <span className="sr-only">Compared with what was picked</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <b className="font-semibold">{round.methodName}</b> <span className="type-meta">(this round’s)</span>
            </th>
            <Picks papers={picks.map(({ paper }) => paper)} ours={ours} />
            <td />
          </tr>
          {comparison.map(({ method, picks: theirs, isDrawn }) => (
            <tr key={method}>
              <th scope="row">{methods[knownMethod(method)].name}</th>
              <Picks papers={theirs} ours={ours} />
              <td className="num">
                {differs(theirs, ours) ? (
                  <Chip kind="due">different</Chip>
                ) : (
                  <span className="type-meta">the same</span>
                )}
                {isDrawn && <span className="type-meta block">by the draw</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {readings.length > 0 && <p className="type-meta mt-2 max-w-measure">{readings.join(" ")}</p>}
    </>
  );
}

function Picks({ papers, ours }: { papers: readonly ResultPaper[]; ours: ReadonlySet<string> }) {
  return (
    <td className="min-w-44">
      {papers.map((paper) => (
        <span key={paper.id} className={clsx("block font-serif", ours.has(paper.id) ? "text-ink-2" : "font-[550]")}>
          <TitleText html={paper.titleHtml} />
        </span>
      ))}
    </td>
  );
}

/** As many are picked by every method, so that what is new on one side is missing on the other. */
function differs(theirs: readonly ResultPaper[], ours: ReadonlySet<string>): boolean {
  return theirs.some(({ id }) => !ours.has(id));
}

function agreement(differing: number, all: number): string {
  if (differing === 0) return "On the same ballots every other method would have picked the same.";
  const which = differing === all ? "every other method" : `${differing} of ${all} other methods`;
  return `On the same ballots ${which} would have picked something else.`;
}

/** How the ballots were read by the methods that ask for another kind. */
function readingsOf({ ballotKind, result: { comparison } }: ClosedRound): string[] {
  const kinds = new Set(comparison.map(({ method }) => methods[knownMethod(method)].ballotKind));
  return [...kinds].flatMap((kind) => {
    const rule = conversionRules[ballotKind][kind];
    return rule === null ? [] : [`${readers[kind]}: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}`];
  });
}

const readers: Record<BallotKind, string> = {
  approval: "For methods that count approvals",
  scores: "For STAR",
  ranking: "For the ranked method",
};
