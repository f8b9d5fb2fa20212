import { createClub } from "@tests/factories/clubs";
import { personFields } from "@tests/factories/people";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import type { Prisma, Round, User } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";
import { getRoundFile } from "@/server/rounds/round-file.queries";

/** A club of five; `vote` runs a round on two papers, from its opening to its close. */
export async function createVotingClub(fields: Partial<Prisma.RoundUncheckedCreateInput> = {}) {
  const db = getDb();
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: 5 }, () => personFields()) });
  const [ada, ben, cem, dot, eli] = people as [User, User, User, User, User];
  const club = await createClub(db, { owner: ada, members: [ben, cem, dot, eli] });
  const vote = async (ballots: readonly [User, ("first" | "second")[]][]) => {
    const round = await openRound(db, { club, method: "fair-over-time", ...fields });
    const first = (await nominate(db, { round, person: ada })).paperId;
    const second = (await nominate(db, { round, person: ben })).paperId;
    const ids = { first, second };
    for (const [person, papers] of ballots) {
      await castBallot(db, { round, person, approved: papers.map((paper) => ({ id: ids[paper] })) });
    }
    await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
    return { round, ...ids };
  };
  const read = (person: User, { number }: Round) => as(person).rounds.getByNumber({ clubId: club.id, number });
  const fileOf = (person: User, { number }: Round) => getRoundFile(db, { clubId: club.id, userId: person.id, number });
  return { club, people, ada, ben, cem, dot, eli, vote, read, fileOf };
}
