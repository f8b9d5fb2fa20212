"use client";

import { lazy, Suspense } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import type { ApprovalBallot, BallotContent, BallotKind, RankedBallot, ScoreBallot } from "@/domain/rounds/ballot";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import { ApprovalRows } from "./approval-rows";
import type { StoredBallot } from "./ballot-keeper";
import type { BallotLine } from "./ballot-line";
import { BallotState } from "./ballot-state";
import { FoundBallot } from "./found-ballot";
import { ReceiptLine } from "./receipt-line";
import { ScoreRows } from "./score-rows";
import { useBallot } from "./use-ballot";

/** Most rounds need none of it. The server renders it all the same; without a connection that is said in its place. */
const RankingRows = lazy(async () => {
  const load = () => import("./ranking-rows");
  return load().then(
    (module) => ({ default: module.RankingRows }),
    () => ({ default: NotLoaded }),
  );
});

type BallotProps = {
  clubId: string;
  roundId: string;
  viewerId: string;
  clubPath: string;
  kind: BallotKind;
  lines: readonly BallotLine[];
  /** The same as of `lines`. */
  standing: readonly string[];
  stored: StoredBallot;
  ballotsAfterClose: BallotsAfterClose;
  timeZone: string;
  /** "6 of 9 have voted; nobody sees counts before the close, organizers neither" */
  turnout: string;
};

/** The papers of an open round, to be marked as its method asks; what is marked is saved at once. */
export function Ballot({ kind, lines, standing, timeZone, turnout, ballotsAfterClose, ...props }: BallotProps) {
  const { clubId, clubPath, roundId, viewerId, stored } = props;
  const { kept, want, retry, dropFound } = useBallot({ clubId, roundId, viewerId, stored, standing });
  const { found } = kept;
  const shared = { clubId, clubPath, lines, onVote: want };
  return (
    <>
      {found !== null && (
        <FoundBallot
          found={found}
          stored={kept.stored}
          papers={lines.length}
          timeZone={timeZone}
          onUse={() => want(found.ballot)}
          onDrop={dropFound}
        />
      )}
      {kind === "approval" && <ApprovalRows {...shared} ballot={ofKind(kept.ballot, isApproval)} />}
      {kind === "scores" && <ScoreRows {...shared} ballot={ofKind(kept.ballot, isScores)} />}
      {kind === "ranking" && (
        <Suspense>
          <RankingRows {...shared} ballot={ofKind(kept.ballot, isRanking)} />
        </Suspense>
      )}
      <BallotState
        kept={kept}
        papers={lines.length}
        timeZone={timeZone}
        turnout={turnout}
        onRetry={retry}
        onTakeBack={() => want(null)}
      />
      {ballotsAfterClose === "receipt" && kept.stored.receipt !== null && (
        <ReceiptLine key={kept.stored.receipt} receipt={kept.stored.receipt} />
      )}
    </>
  );
}

function NotLoaded() {
  return <ErrorNote title="The ballot could not be loaded.">Check your connection and load the page again.</ErrorNote>;
}

const isApproval = (ballot: BallotContent): ballot is ApprovalBallot => "approved" in ballot;
const isScores = (ballot: BallotContent): ballot is ScoreBallot => "scores" in ballot;
const isRanking = (ballot: BallotContent): ballot is RankedBallot => "ranking" in ballot;

function ofKind<Content extends BallotContent>(
  ballot: BallotContent | null,
  isOfKind: (ballot: BallotContent) => ballot is Content,
): Content | null {
  return ballot !== null && isOfKind(ballot) ? ballot : null;
}
