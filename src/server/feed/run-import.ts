import type { ParsedItem, RejectedItem, TakenItem } from "@/domain/feed/parsed-item";
import type { Db, RootDb } from "@/server/db";
import type { FeedSource, SourceId } from "@/server/feed/sources/source";
import { storeItems } from "@/server/feed/store-items";

/** What became of every item of one run: `seen` is the sum of the others. */
export interface ImportReport {
  source: SourceId;
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: Pick<RejectedItem, "where" | "reason">[];
  /** Days that were listed, "YYYY-MM-DD", oldest first. */
  days: string[];
  /** Items in all, where the source knows. */
  total: number | null;
}

export interface ImportOptions {
  signal: AbortSignal;
  /** What an earlier run of the same request stored and reported: its items are passed over. */
  resumeFrom?: ImportReport;
  /** Hears of every batch in the batch's own transaction: what it writes is there exactly when the papers are. */
  onBatch?: (tx: Db, report: ImportReport, before: ImportReport) => Promise<void>;
}

/** Papers in one transaction: a run that is killed keeps whole papers, and others wait little for the lock. */
const batchSize = 50;

/**
 * Runs a source through the pipeline: parse → check → find the paper → merge → listing. Idempotent, and safe beside
 * another run: batches take turns. After a failure everything stored stays, and running again completes it.
 * Throws what the source throws.
 */
export async function runImport<Request>(
  db: RootDb,
  source: FeedSource<Request>,
  request: Request,
  { signal, resumeFrom, onBatch }: ImportOptions,
): Promise<ImportReport> {
  let report = resumeFrom ?? emptyReport(source.id);
  let toSkip = report.seen;
  for await (const page of source.pages(request, signal)) {
    report = { ...report, total: page.totalItems ?? report.total };
    const items = page.items.slice(toSkip);
    toSkip = Math.max(0, toSkip - page.items.length);
    for (let start = 0; start < items.length; start += batchSize) {
      signal.throwIfAborted();
      report = await storeBatch(db, source, items.slice(start, start + batchSize), report, onBatch);
    }
  }
  return report;
}

export function emptyReport(source: SourceId): ImportReport {
  return { source, seen: 0, created: 0, updated: 0, unchanged: 0, rejected: [], days: [], total: null };
}

async function storeBatch(
  db: RootDb,
  { listedAs, authority }: Pick<FeedSource<never>, "listedAs" | "authority">,
  batch: readonly ParsedItem[],
  before: ImportReport,
  onBatch: ImportOptions["onBatch"],
): Promise<ImportReport> {
  const taken = batch.filter((item): item is TakenItem => item.ok);
  const rejected = batch.flatMap((item) => (item.ok ? [] : [{ where: item.where, reason: item.reason }]));
  return db.$transaction(async (tx) => {
    // Two imports would otherwise both find a paper missing and both make it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('paperclub:import', 0))`;
    const { created, updated, unchanged } = await storeItems(tx, taken, { listedAs, authority });
    const report: ImportReport = {
      ...before,
      seen: before.seen + batch.length,
      created: before.created + created,
      updated: before.updated + updated,
      unchanged: before.unchanged + unchanged,
      rejected: [...before.rejected, ...rejected],
      days: [...new Set([...before.days, ...taken.map(({ listing }) => listing.day)])].sort(),
    };
    await onBatch?.(tx, report, before);
    return report;
  });
}
