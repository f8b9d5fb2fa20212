"use client";

import { lazy, Suspense } from "react";
import { turnoutWords } from "@/components/rounds/turnout-words";
import { useVoters } from "@/components/rounds/use-voters";
import { ErrorNote } from "@/components/ui/error-note";
import { type BallotContent, type BallotKind, type Ballots, isOfKind } from "@/domain/rounds/ballot";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import type { Zones } from "@/domain/time/write-instant";
import { ApprovalRows } from "./approval-rows";
import type { BallotLine } from "./ballot-line";
import { BallotState } from "./ballot-state";
import { FoundBallot } from "./found-ballot";
import type { StoredBallot } from "./kept-ballot";
import { ReceiptLine } from "./receipt-line";
import { useBallot } from "./use-ballot";

// Most rounds are approved in and need neither. The server renders them all the same.
const ScoreRows = lazy(() => import("./score-rows").then(({ ScoreRows: Rows }) => ({ default: Rows }), notLoaded));
const RankingRows = lazy(() =>
  import("./ranking-rows").then(({ RankingRows: Rows }) => ({ default: Rows }), notLoaded),
);

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
  zones: Zones;
  /** How many have voted, as of the page, and how many can. */
  voters: number;
  electorate: number;
  lastEventId: string;
};

/** The papers of an open round, to be marked as its method asks; what is marked is saved at once. */
export function Ballot({ kind, lines, standing, zones, ballotsAfterClose, ...props }: BallotProps) {
  const { clubId, clubPath, roundId, viewerId, stored, electorate, lastEventId } = props;
  const { kept, want, retry, dropFound } = useBallot({ clubId, roundId, viewerId, stored, standing });
  const { found } = kept;
  const hasVoted = kept.stored.ballot !== null;
  const hadVoted = stored.ballot !== null;
  const voters = useVoters({ roundId, voters: props.voters, lastEventId, hadVoted, hasVoted });
  const shared = { clubId, clubPath, lines, onVote: want };
  return (
    <>
      {found !== null && (
        <FoundBallot
          found={found}
          stored={kept.stored}
          papers={lines.length}
          zones={zones}
          onUse={() => want(found.ballot)}
          onDrop={dropFound}
        />
      )}
      <Suspense>
        {kind === "approval" && <ApprovalRows {...shared} ballot={ofKind(kept.ballot, "approval")} />}
        {kind === "scores" && <ScoreRows {...shared} ballot={ofKind(kept.ballot, "scores")} />}
        {kind === "ranking" && <RankingRows {...shared} ballot={ofKind(kept.ballot, "ranking")} />}
      </Suspense>
      <BallotState
        kept={kept}
        papers={lines.length}
        zones={zones}
        turnout={turnoutWords({ state: "open", voters, electorate })}
        onRetry={retry}
        onTakeBack={() => want(null)}
      />
      {ballotsAfterClose === "receipt" && kept.stored.receipt !== null && (
        <ReceiptLine key={kept.stored.receipt} receipt={kept.stored.receipt} />
      )}
    </>
  );
}

/** In its place where it cannot be had: a rejected import would take the page down with it. */
function notLoaded() {
  const title = "The ballot could not be loaded.";
  return { default: () => <ErrorNote title={title}>Check your connection and load the page again.</ErrorNote> };
}

function ofKind<Kind extends BallotKind>(ballot: BallotContent | null, kind: Kind): Ballots[Kind] | null {
  return ballot !== null && isOfKind(ballot, kind) ? ballot : null;
}
