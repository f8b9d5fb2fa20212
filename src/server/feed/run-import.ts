import type { ParsedItem, RejectedItem, TakenItem } from "@/domain/feed/parsed-item";
import type { RootDb } from "@/server/db";
import type { FeedSource } from "@/server/feed/sources/source";
import { storeItems } from "@/server/feed/store-items";

/** What became of every item of one run: `seen` is the sum of the others. */
export interface ImportReport {
  source: string;
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

/** Papers in one transaction: a run that is killed keeps whole papers, and others wait little for the lock. */
const batchSize = 50;

/**
 * Runs a source through the pipeline: parse → check → find the paper → merge → listing. Idempotent, and safe beside
 * another run: batches take turns. After a failure everything stored stays, and running again completes it.
 * `onProgress` hears of every batch. Throws what the source throws.
 */
export async function runImport<Request>(
  db: RootDb,
  source: FeedSource<Request>,
  request: Request,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (report: ImportReport) => Promise<void> },
): Promise<ImportReport> {
  const report: ImportReport = {
    source: source.id,
    seen: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: [],
    days: [],
    total: null,
  };
  for await (const page of source.pages(request, signal)) {
    report.total = page.totalItems ?? report.total;
    for (let start = 0; start < page.items.length; start += batchSize) {
      signal.throwIfAborted();
      await storeBatch(db, source, page.items.slice(start, start + batchSize), report);
      await onProgress?.(report);
    }
  }
  return report;
}

async function storeBatch(
  db: RootDb,
  { listedAs, authority }: Pick<FeedSource<never>, "listedAs" | "authority">,
  batch: readonly ParsedItem[],
  report: ImportReport,
): Promise<void> {
  const taken = batch.filter((item): item is TakenItem => item.ok);
  if (taken.length > 0) {
    const counts = await db.$transaction(async (tx) => {
      // Two imports would otherwise both find a paper missing and both make it.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('paperclub:import', 0))`;
      return storeItems(tx, taken, { listedAs, authority });
    });
    report.created += counts.created;
    report.updated += counts.updated;
    report.unchanged += counts.unchanged;
  }
  report.seen += batch.length;
  report.days = [...new Set([...report.days, ...taken.map(({ listing }) => listing.day)])].sort();
  for (const item of batch) if (!item.ok) report.rejected.push({ where: item.where, reason: item.reason });
}
