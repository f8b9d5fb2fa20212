"use client";

import { useVoters } from "@/components/rounds/use-voters";

type TodaysTurnoutProps = {
  round: { id: string; voters: number; electorate: number; hasVoted: boolean };
  lastEventId: string;
};

/** How many have voted so far. */
export function TodaysTurnout({ round, lastEventId }: TodaysTurnoutProps) {
  const { id: roundId, electorate, hasVoted } = round;
  const voters = useVoters({ roundId, voters: round.voters, lastEventId, hadVoted: hasVoted, hasVoted });
  return `Today. ${voters} of ${electorate} have voted`;
}
