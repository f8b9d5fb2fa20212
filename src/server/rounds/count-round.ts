import { fromNominatedMarks } from "@/domain/rounds/ballot-marks";
import type { MethodComparison } from "@/domain/rounds/compare-methods";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { CastBallot, History, TallyInput, TallyResult } from "@/domain/rounds/voting-method";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { countByAllMethods } from "@/server/rounds/count-votes";
import type { LockedRound } from "@/server/rounds/lock-round";
import { newReceipt } from "@/server/rounds/new-receipt";
import { countedBallots } from "@/server/rounds/round-columns";

/** Somebody who could vote at the close, under the receipt that represents them in everything that is published. */
export interface Elector {
  userId: string;
  receipt: string;
  hasVoted: boolean;
}

export interface Count {
  input: TallyInput & { ballots: (CastBallot & { voter: string })[] };
  result: TallyResult;
  /** By every other method. */
  comparison: MethodComparison[];
  electors: Elector[];
}

/**
 * Counts a round by its method, voters standing under their receipts from the first step on: nothing of what comes out
 * names anybody. The caller has the round's row alone, so no ballot comes in meanwhile, and the club's row, so nobody
 * joins or leaves.
 */
export async function countRound(tx: Db, clubId: string, round: LockedRound): Promise<Count> {
  const method = knownMethod(round.method);
  const { ballotKind } = methods[method];
  const nominations = await tx.nomination.findMany({
    where: { clubId, roundId: round.id },
    select: { paperId: true },
    orderBy: { id: "asc" },
  });
  const cast = await tx.$queryRaw<{ userId: string; receipt: string; papers: string[]; marks: number[] }[]>`
    SELECT b.user_id AS "userId", b.receipt, b.papers::text[], b.marks
    FROM ${countedBallots(Prisma.sql`${round.id}::uuid`)} AND b.club_id = ${clubId}::uuid ORDER BY b.receipt`;
  const electors = await listElectors(tx, clubId, cast);
  const standing = new Set(nominations.map(({ paperId }) => paperId));
  const input: Count["input"] = {
    nominations: [...standing].sort(),
    ballots: cast.map(({ receipt, papers, marks }) => ({
      voter: receipt,
      ...fromNominatedMarks(ballotKind, { papers, marks }, standing),
    })),
    seats: round.seats,
    seed: round.seed,
    ...(method === "fair-over-time" ? { history: await readHistory(tx, clubId, electors) } : {}),
  };
  return { input, ...(await countByAllMethods(method, input)), electors };
}

/** In the order of the receipts, which are random. */
async function listElectors(
  tx: Db,
  clubId: string,
  cast: readonly { userId: string; receipt: string }[],
): Promise<Elector[]> {
  const members = await tx.membership.findMany({
    where: { clubId, role: { not: "observer" } },
    select: { userId: true },
  });
  const receipts = new Map(cast.map(({ userId, receipt }) => [userId, receipt]));
  const taken = new Set(receipts.values());
  const electors = members.map(({ userId }) => {
    const receipt = receipts.get(userId);
    if (receipt !== undefined) return { userId, receipt, hasVoted: true };
    let fresh = newReceipt();
    while (taken.has(fresh)) fresh = newReceipt();
    taken.add(fresh);
    return { userId, receipt: fresh, hasVoted: false };
  });
  return electors.sort((a, b) => (a.receipt < b.receipt ? -1 : 1));
}

/** What the club's present members have paid so far, under this round's receipts. */
async function readHistory(tx: Db, clubId: string, electors: readonly Elector[]): Promise<History> {
  const stored = await tx.burden.findMany({ where: { clubId }, select: { userId: true, amount: true } });
  const amounts = new Map(stored.map(({ userId, amount }) => [userId, amount]));
  const burdens: Record<string, string> = {};
  for (const { userId, receipt } of electors) {
    const amount = amounts.get(userId);
    if (amount !== undefined) burdens[receipt] = amount;
  }
  return { members: electors.map(({ receipt }) => receipt), burdens };
}
