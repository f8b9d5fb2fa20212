import { roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { REJECTED_KEPT } from "@/domain/feed/feed-limits";
import type { Import, Prisma } from "@/generated/prisma/client";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { planStored, type StoredRequest } from "@/server/feed/imports.service";
import type { PlannedImport } from "@/server/feed/planned-import.service";
import { findNextImport, queueNextImport } from "@/server/feed/queue-import.service";
import { emptyReport, type ImportReport } from "@/server/feed/run-import.service";
import type { JobAttempt } from "@/server/jobs/job-attempt";
import { logger } from "@/server/logger";

/** Another run of the same import goes on with it: this one stops and takes its batch back. */
class Overtaken extends Error {}

/** Few, since somebody is waiting. Tries of processes that died count as well. */
const MAX_ATTEMPTS = 4;

/**
 * Runs the import whose turn it is in the club of the one that was asked for. Every batch and its place in the report are
 * written together, so a run that was killed goes on behind the last batch, and of two at once one gives way. A source
 * that may answer otherwise begins anew.
 */
export async function runImportJob(
  db: RootDb,
  { importId }: { importId: string },
  { signal }: JobAttempt,
): Promise<void> {
  const asked = await db.import.findUnique({ where: { id: importId }, select: { clubId: true } });
  if (asked === null) return;
  const row = await findNextImport(db, asked.clubId);
  if (row === null) return;
  const attempts = await countAttempt(db, row);
  try {
    await assertMayImport(db, row);
    const plan = await planStored(row.request as unknown as StoredRequest); // written by `startImport` alone
    const resumeFrom = await begin(db, row, plan);
    const report = await plan.run(db, {
      signal,
      clubId: row.clubId,
      resumeFrom,
      onBatch: (tx, after, before) => noteBatch(tx, row, after, before),
    });
    await end(db, row, { ...rowOf(report), status: "done", request: {} });
  } catch (error) {
    if (error instanceof DomainError) return end(db, row, { status: "failed", error: error.message });
    if (error instanceof Overtaken) throw error;
    if (signal.aborted) await takeBackAttempt(db, row);
    const isLast = attempts >= MAX_ATTEMPTS && !signal.aborted;
    logger().error({ err: error, importId: row.id, isLast }, "an import was cut short");
    if (!isLast) throw error;
    await end(db, row, { status: "failed", error: GIVEN_UP });
  }
}

const GIVEN_UP =
  "Something went wrong on our side several times. Papers imported so far are kept. Run the import again to continue.";

const NO_LONGER_ALLOWED =
  "The person who started this import can no longer import into the club. Papers imported so far are kept. Any member can run it again.";

type Row = Pick<Import, "id" | "clubId" | "startedById">;

/**
 * The right is asked for when it is used: whoever started the import may have left the club since, or become an observer.
 * Throws `not_allowed`. The operator's imports belong to no club.
 */
async function assertMayImport(db: Db, { clubId, startedById: userId }: Row): Promise<void> {
  if (clubId === null) return;
  const member =
    userId === null
      ? null
      : await db.membership.findUnique({ where: { clubId_userId: { clubId, userId } }, select: { role: true } });
  if (member === null || !roleAtLeast(member.role, "member")) throw new DomainError("not_allowed", NO_LONGER_ALLOWED);
}

/** Before anything is read: a text that brings the process down is not to bring it down for ever. */
async function countAttempt(db: RootDb, row: Row): Promise<number> {
  const data = { attempts: { increment: 1 } };
  const [counted] = await db.import.updateManyAndReturn({ where: unfinished(row), data, select: { attempts: true } });
  if (counted === undefined) throw new Overtaken();
  return counted.attempts;
}

/** A process that ends in order is not the import's fault. */
async function takeBackAttempt(db: RootDb, row: Row): Promise<void> {
  await db.import.updateMany({ where: unfinished(row), data: { attempts: { decrement: 1 } } });
}

const unfinished = ({ id }: Row) => ({ id, status: { in: ["waiting", "running"] } }) satisfies Prisma.ImportWhereInput;

/** Gives the state to go on from, as it is at this moment: another run may have just written it. */
async function begin(db: RootDb, row: Row, { isRepeatable, source }: PlannedImport): Promise<ImportReport> {
  return db.$transaction(async (tx) => {
    const [begun] = await tx.import.updateManyAndReturn({
      where: unfinished(row),
      data: { ...(isRepeatable ? {} : rowOf(emptyReport(source))), status: "running" },
    });
    if (begun === undefined) throw new Overtaken();
    await publishProgress(tx, row, "import.progressed");
    return reportOf(begun);
  });
}

async function noteBatch(tx: Db, row: Row, after: ImportReport, before: ImportReport): Promise<void> {
  const { count } = await tx.import.updateMany({
    where: { id: row.id, status: "running", seen: before.seen },
    data: rowOf(after),
  });
  if (count === 0) throw new Overtaken();
  await assertMayImport(tx, row); // else the batch goes with its transaction
  await publishProgress(tx, row, "import.progressed");
}

async function end(db: RootDb, row: Row, data: Partial<ReturnType<typeof rowOf>> & Ending): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: unfinished(row),
      data: { ...data, finishedAt: new Date() },
    });
    if (count === 0) return;
    await queueNextImport(tx, row.clubId);
    await publishProgress(tx, row, "import.finished");
  });
}

type Ending = { status: "done"; request: Record<string, never> } | { status: "failed"; error: string };

/** Nobody follows an import that belongs to no club. */
async function publishProgress(
  tx: Db,
  { id, clubId }: Row,
  kind: "import.progressed" | "import.finished",
): Promise<void> {
  if (clubId !== null) await recordEvent(tx, { clubId, kind, payload: { importId: id } });
}

function rowOf({ rejected, source: _, ...report }: ImportReport) {
  return { ...report, rejected: rejected.slice(0, REJECTED_KEPT).map(({ where, reason }) => ({ where, reason })) };
}

function reportOf({ source, seen, created, updated, unchanged, rejected, days, total }: Import): ImportReport {
  const known = { seen, created, updated, unchanged, days, total };
  return { ...known, source, rejected: rejected as unknown as ImportReport["rejected"] };
}
