import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import { BallotsNote } from "./ballots-note";
import { Burdens } from "./burdens";
import { CalledOff } from "./called-off";
import { CheckResult } from "./check-result";
import type { ClosedRound } from "./closed-round";
import type { InstantWords } from "./instant-words";
import { MethodComparison } from "./method-comparison";
import { PickNote } from "./pick-note";
import { RoundSteps } from "./round-steps";
import { Turnout } from "./turnout";

type RoundResultProps = {
  round: RoundAnswer;
  clubId: string;
  clubPath: string;
  words: InstantWords;
  /** Between the head and the picks. */
  children?: ReactNode;
};

/** What a vote came to, why, and how to check it. A round that was called off says so. */
export function RoundResult({ round, children, ...around }: RoundResultProps) {
  const steps = <RoundSteps round={round} clubPath={around.clubPath} />;
  if (round.state === "cancelled") {
    return (
      <>
        <PageHead title={`Round ${round.number}, called off`} actions={steps} />
        {children}
        <CalledOff round={round} {...around} />
      </>
    );
  }
  if (round.state !== "closed") {
    return (
      <>
        <PageHead title={`Round ${round.number}`} lede={notClosed[round.state]} actions={steps} />
        {children}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={`Round ${round.number}, ${round.result.picks.length > 0 ? "picked" : "nothing picked"}`}
        meta={
          <>
            <span>closed {around.words(round.endedAt)}</span>
            <Turnout voters={round.voters} electorate={round.electorate} />
          </>
        }
        actions={steps}
      />
      {children}
      <Result round={round} {...around} />
    </>
  );
}

type ResultProps = Omit<RoundResultProps, "round" | "children"> & { round: ClosedRound };

function Result({ round, clubId, clubPath, words }: ResultProps) {
  const { result } = round;
  if (result.picks.length === 0) {
    return <p className="type-lede">Nobody nominated a paper, so there was nothing to vote on.</p>;
  }
  return (
    <>
      {round.voters === 0 && (
        <p className="type-lede mb-4">
          Nobody voted. The club still reads something, so the draw chose among the nominated papers.
        </p>
      )}
      <div className="grid gap-4">
        {result.picks.map((pick) => (
          <PickNote key={pick.paper.id} pick={pick} round={round} clubPath={clubPath} words={words} />
        ))}
      </div>
      <Burdens round={round} clubPath={clubPath} />
      <BallotsNote round={round} clubPath={clubPath} />
      <MethodComparison round={round} />
      <CheckResult round={round} clubId={clubId} clubPath={clubPath} />
    </>
  );
}

const notClosed = {
  nominating: "Papers are being nominated. Voting opens later.",
  open: "Voting is open.",
  counting: "Voting is over. The ballots are being counted.",
};
