import { createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { getDb } from "@/server/db";

/** A club with an open round and two papers on its ballot. */
export async function openVote(closesAt = new Date(Date.now() + 60_000)) {
  const db = getDb();
  const ada = await createPerson(db);
  const club = await createClub(db, { members: [ada] });
  const round = await openRound(db, { club, closesAt });
  const first = await nominate(db, { round, person: ada });
  const second = await nominate(db, { round, person: ada });
  const vote = (...papers: { paperId: string }[]) => ({
    clubId: club.id,
    roundId: round.id,
    ballot: { approved: papers.map(({ paperId }) => paperId) },
  });
  return { db, ada, club, round, first, second, vote };
}
