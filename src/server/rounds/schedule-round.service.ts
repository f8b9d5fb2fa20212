import type { InstantInput } from "@/domain/time/instant";
import type { Db } from "@/server/db";
import { addJob } from "@/server/jobs/add-job";

interface Schedule {
  clubId: string;
  roundId: string;
  votingOpensAt: InstantInput | null;
  closesAt: InstantInput;
}

/** Puts a round's next steps into the queue, in place of those that wait there: a round that moved takes them along. */
export async function scheduleRound(tx: Db, { clubId, roundId, votingOpensAt, closesAt }: Schedule): Promise<void> {
  const round = { clubId, roundId };
  await addJob(tx, "round.close", round, { runAt: new Date(closesAt), key: `round.close:${roundId}` });
  if (votingOpensAt === null) return;
  await addJob(tx, "round.open_voting", round, { runAt: new Date(votingOpensAt), key: `round.open_voting:${roundId}` });
}
