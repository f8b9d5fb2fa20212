import { createPaper } from "@tests/factories/papers";
import { uniqueSuffix } from "@tests/factories/sequence";
import { commitmentOf, sha256Hex } from "@/domain/rounds/seed";
import type { Ballot, Nomination, Pick as PickedPaper, Prisma, Round } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

type Identified = { id: string };
type OfRound = Pick<Round, "id" | "clubId">;

/** An open round that closes in three days. Its seed follows from a counter, so that ties fall the same in every run. */
export async function openRound(
  db: Db,
  { club, ...fields }: { club: Identified } & Partial<Prisma.RoundUncheckedCreateInput>,
): Promise<Round> {
  const seed = sha256Hex(`seed ${uniqueSuffix("round")}`);
  const earlier = await db.round.count({ where: { clubId: club.id } });
  return db.round.create({
    data: {
      clubId: club.id,
      number: earlier + 1,
      closesAt: new Date(Date.now() + 3 * 24 * 60 * 60 * 1000),
      seed,
      seedHash: commitmentOf(seed),
      ...fields,
    },
  });
}

/** Nominates the paper, or a new one. */
export async function nominate(
  db: Db,
  {
    round,
    person,
    paper,
    ...fields
  }: { round: OfRound; person: Identified; paper?: Identified; reason?: string; wouldPresent?: boolean },
): Promise<Nomination> {
  const paperId = (paper ?? (await createPaper(db))).id;
  return db.nomination.create({
    data: { clubId: round.clubId, roundId: round.id, userId: person.id, paperId, ...fields },
  });
}

/** The person's ballot on these papers. */
export async function castBallot(
  db: Db,
  { round, person, approved }: { round: OfRound; person: Identified; approved: readonly Identified[] },
): Promise<Ballot> {
  return db.ballot.create({
    data: { clubId: round.clubId, roundId: round.id, userId: person.id, approved: approved.map(({ id }) => id) },
  });
}

/** A round that is over and picked this paper. */
export async function closeWithPick(
  db: Db,
  { round, paper, closedAt = new Date() }: { round: OfRound; paper: Identified; closedAt?: Date },
): Promise<PickedPaper> {
  await db.round.update({ where: { id: round.id }, data: { status: "closed", closedAt, closesAt: closedAt } });
  return db.pick.create({ data: { clubId: round.clubId, roundId: round.id, paperId: paper.id, position: 1 } });
}
