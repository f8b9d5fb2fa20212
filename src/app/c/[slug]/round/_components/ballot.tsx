"use client";

import { Rows } from "@/components/ui/rows";
import { type BallotLine, BallotRow } from "./ballot-row";
import { BallotState } from "./ballot-state";
import { type SavedBallot, useBallot } from "./use-ballot";

type BallotProps = {
  clubId: string;
  roundId: string;
  clubPath: string;
  lines: readonly BallotLine[];
  stored: SavedBallot;
  timeZone: string;
  /** "6 of 9 have voted; nobody sees counts before the close, organizers neither" */
  turnout: string;
};

/** The papers of an open round; a tap on one approves it or takes that back, and saves at once. */
export function Ballot({ clubId, roundId, clubPath, lines, stored, timeZone, turnout }: BallotProps) {
  const ballot = useBallot({ clubId, roundId, stored });

  const toggle = (paperId: string, isApproved: boolean) => {
    // In the ballot's order, and without what was withdrawn meanwhile.
    const standing = lines.map((line) => line.paperId);
    ballot.vote(standing.filter((id) => (id === paperId ? isApproved : ballot.approved.has(id))));
  };

  return (
    <>
      <Rows aria-label="Nominated papers" className="border-t-0">
        {lines.map((line) => (
          <BallotRow
            key={line.nominationId}
            clubId={clubId}
            clubPath={clubPath}
            line={line}
            approved={ballot.approved.has(line.paperId)}
            onToggle={(isApproved) => toggle(line.paperId, isApproved)}
          />
        ))}
      </Rows>
      <BallotState ballot={ballot} timeZone={timeZone} turnout={turnout} />
    </>
  );
}
