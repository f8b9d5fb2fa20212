import { buttonStyle } from "@/components/ui/button-style";
import { SectionTitle } from "@/components/ui/section-title";
import type { ClosedRound } from "./closed-round";
import { HowItCounts } from "./how-it-counts";
import { SeedCheck } from "./seed-check";
import { Standings } from "./standings";
import { StepNumbers } from "./step-numbers";
import { TieTables } from "./tie-table";

type CheckResultProps = { round: ClosedRound; clubId: string; clubPath: string };

/** The second layer: the published file and its command, then all numbers, the draws and the seed, folded. */
export function CheckResult({ round, clubId, clubPath }: CheckResultProps) {
  const { number, hasFile } = round;
  const file = `${clubPath.split("/").at(-1)}-round-${number}.json`; // as the answer names it
  const isSealed = round.ballotsAfterClose === "sealed";
  return (
    <>
      <SectionTitle id="check">Check it yourself</SectionTitle>
      <p className="type-lede">
        {!hasFile
          ? "This round closed before results were published as a file."
          : isSealed
            ? "The ballots are sealed, so the file proves the seed and the draws, not the count."
            : "The file has all ballots. The command counts them again and compares every number on this page."}
      </p>
      {hasFile && (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          {/* A plain link: the file is no page to navigate to. */}
          <a href={`/api/clubs/${clubId}/rounds/${number}/file`} download className={buttonStyle("default", "regular")}>
            {isSealed ? "The result as a file" : "The ballots as a file"}
          </a>
          <code className="select-all">npm run tally -- {file}</code>
        </p>
      )}
      {round.voters > 0 && (
        <details className="mt-4">
          <summary className="w-fit text-md text-ink-2">All papers with their numbers</summary>
          <div className="mt-2">
            <Standings round={round} clubPath={clubPath} />
          </div>
        </details>
      )}
      <StepNumbers round={round} />
      <HowItCounts round={round} />
      <TieTables round={round} />
      <SeedCheck round={round} />
    </>
  );
}
