import { createPaper } from "@tests/factories/papers";
import { uniqueSuffix } from "@tests/factories/sequence";
import type { BallotContent } from "@/domain/rounds/ballot";
import { storedMarks } from "@/domain/rounds/ballot-rules";
import { receiptOf } from "@/domain/rounds/receipt";
import { commitmentOf, sha256Hex } from "@/domain/rounds/seed";
import type { Ballot, Nomination, Pick as PickedPaper, Prisma, Round } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { createTalk } from "@/server/meetings/talks.service";

type Identified = { id: string };
type OfRound = Pick<Round, "id" | "clubId">;

/** An open round that closes in three days. Its seed follows from a counter, so that ties fall the same in every run. */
export async function openRound(
  db: Db,
  { club, method = "approval", ...fields }: { club: Identified } & Partial<Prisma.RoundUncheckedCreateInput>,
): Promise<Round> {
  const seed = sha256Hex(`seed ${uniqueSuffix("round")}`);
  const earlier = await db.round.count({ where: { clubId: club.id } });
  return db.round.create({
    data: {
      clubId: club.id,
      number: earlier + 1,
      method,
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

/** The person's ballot: the papers approved, or any other as it is cast. */
export async function castBallot(
  db: Db,
  {
    round,
    person,
    ...cast
  }: { round: OfRound; person: Identified } & ({ approved: readonly Identified[] } | { ballot: BallotContent }),
): Promise<Ballot> {
  const ballot = "ballot" in cast ? cast.ballot : { approved: cast.approved.map(({ id }) => id) };
  const receipt = sha256Hex(`receipt ${uniqueSuffix("receipt")}`);
  return db.ballot.create({
    data: {
      clubId: round.clubId,
      roundId: round.id,
      userId: person.id,
      ...storedMarks(ballot),
      receipt: receiptOf(Buffer.from(receipt, "hex")),
    },
  });
}

/** A round that is over and picked this paper, which is a talk now if the round was for a meeting. */
export async function closeWithPick(
  db: Db,
  { round, paper, closedAt = new Date() }: { round: OfRound; paper: Identified; closedAt?: Date },
): Promise<PickedPaper> {
  const { clubId, id: roundId } = round;
  const data = { status: "closed", closedAt, closesAt: closedAt } as const;
  const { meetingId } = await db.round.update({ where: { id: roundId }, data });
  const talk =
    meetingId === null ? null : await createTalk(db, { clubId, meetingId, paperIds: [paper.id], now: closedAt });
  return db.pick.create({ data: { clubId, roundId, paperId: paper.id, position: 1, talkId: talk?.id ?? null } });
}
