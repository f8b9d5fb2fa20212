import { carryOver } from "@/domain/rounds/nomination-rules";
import type { Db } from "@/server/db";

interface Carry {
  clubId: string;
  /** The one that opens. */
  round: { id: string; number: number };
  carryOverRounds: number;
  now: Date;
}

/**
 * Puts what the last round did not pick on the new round's ballot, by the rule of `carryOver`. Their ids are new, so
 * that the order on the ballot reveals nothing of how papers ranked.
 */
export async function carryNominations(tx: Db, { clubId, round, carryOverRounds, now }: Carry): Promise<void> {
  if (carryOverRounds === 0) return;
  const last = await tx.round.findFirst({
    where: { clubId, number: { lt: round.number } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, status: true },
  });
  if (last === null) return;
  const nominations = await tx.nomination.findMany({
    where: { clubId, roundId: last.id },
    orderBy: { id: "asc" },
    omit: { id: true, createdAt: true, roundId: true },
  });
  const picks = await tx.pick.findMany({ where: { clubId, roundId: last.id }, select: { paperId: true } });
  const members = await tx.membership.findMany({
    where: { clubId, role: { not: "observer" } },
    select: { userId: true },
  });
  const staying = carryOver({
    from: { number: last.number, wasCalledOff: last.status === "cancelled" },
    nominations,
    picks: new Set(picks.map(({ paperId }) => paperId)),
    members: new Set(members.map(({ userId }) => userId)),
    carryOverRounds,
  });
  await tx.nomination.createMany({
    data: staying.map((nomination) => ({ ...nomination, roundId: round.id, createdAt: now })),
  });
}
