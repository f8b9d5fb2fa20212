import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import { CheckResult } from "./check-result";
import type { InstantWords } from "./instant-words";
import { PickNote } from "./pick-note";
import { RoundSteps } from "./round-steps";
import { Standings } from "./standings";
import { TieTable } from "./tie-table";

export type ClosedRound = Extract<RoundAnswer, { state: "closed" }>;

type RoundResultProps = {
  round: RoundAnswer;
  clubPath: string;
  words: InstantWords;
  /** Between the head and the picks. */
  children?: ReactNode;
};

/** What a vote came to, why, and how to check it. A round that was called off says so. */
export function RoundResult({ round, clubPath, words, children }: RoundResultProps) {
  const steps = <RoundSteps round={round} clubPath={clubPath} />;
  if (round.state !== "closed") {
    return (
      <>
        <PageHead title={`Round ${round.number}`} lede={notClosed[round.state]} actions={steps} />
        {children}
      </>
    );
  }
  const { result } = round;
  const isPicked = result.picks.length > 0;
  return (
    <>
      <PageHead
        title={`Round ${round.number}, ${isPicked ? "picked" : "nothing picked"}`}
        meta={
          <>
            <span>closed {words(round.endedAt)}</span>
            <span>
              <b>
                {round.voters} of {round.electorate}
              </b>{" "}
              voted
            </span>
          </>
        }
        actions={steps}
      />
      {children}
      {isPicked ? (
        <div className="grid gap-4">
          {result.picks.map((pick) => (
            <PickNote key={pick.paper.id} pick={pick} round={round} clubPath={clubPath} words={words} />
          ))}
        </div>
      ) : (
        <p className="type-lede">Nobody had nominated a paper, so there was nothing to vote on.</p>
      )}
      {result.standings.length > 0 && (
        <>
          <SectionTitle>How the papers stood</SectionTitle>
          <Standings round={round} clubPath={clubPath} />
        </>
      )}
      {result.tie !== null && <TieTable tie={result.tie} />}
      {isPicked && <CheckResult round={round} />}
    </>
  );
}

const notClosed = {
  open: "Voting is open.",
  counting: "Voting is over. The ballots are being counted.",
  cancelled: "This round was called off. What was voted in it was never counted, and nobody will see it.",
};
