"use client";

import { turnoutWords } from "@/components/rounds/turnout-words";
import { useVoters } from "@/components/rounds/use-voters";

type LiveTurnoutProps = {
  round: { id: string; state: string; voters: number; electorate: number; hasVoted: boolean };
  lastEventId: string;
};

/** How many have voted, for whoever has no ballot on the page. */
export function LiveTurnout({ round, lastEventId }: LiveTurnoutProps) {
  const { id: roundId, state, electorate, hasVoted } = round;
  const voters = useVoters({ roundId, voters: round.voters, lastEventId, hadVoted: hasVoted, hasVoted });
  return <span>{turnoutWords({ state, voters, electorate })}</span>;
}
