import type { ParsedItem, RejectedItem, TakenItem } from "@/domain/feed/parsed-item";
import { checkDays } from "@/domain/feed/possible-days";
import type { Db, RootDb } from "@/server/db";
import { confirmPapers } from "@/server/feed/pipeline/confirm-papers.service";
import type { Voice } from "@/server/feed/pipeline/library";
import { lockImports } from "@/server/feed/pipeline/lock-imports";
import { storeItems } from "@/server/feed/pipeline/store-items.service";
import type { FeedSource } from "@/server/feed/sources/source";
import { newPaperHtml, renderPapers } from "@/server/papers/render-papers";

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

export interface ImportOptions {
  signal: AbortSignal;
  /** The club that asks for it; null: the operator. What a club brings counts for that club alone. */
  clubId: string | null;
  /** What an earlier run of the same request stored and reported: its items are passed over. */
  resumeFrom?: ImportReport;
  /** Called for every batch in the batch's own transaction: what it writes is there exactly when the papers are. */
  onBatch?: (tx: Db, report: ImportReport, before: ImportReport) => Promise<void>;
}

/** Papers in one transaction: a run that is killed keeps whole papers, and others wait little for the lock. */
const BATCH_SIZE = 50;

/**
 * Runs a source through the pipeline: read → draft → find the paper → state → derive → list. Idempotent, and safe beside
 * another run: batches take turns. After a failure everything stored stays, and running again completes it.
 * Throws what the source throws.
 */
export async function runImport<Request>(
  db: RootDb,
  source: FeedSource<Request>,
  request: Request,
  { signal, clubId, resumeFrom, onBatch }: ImportOptions,
): Promise<ImportReport> {
  const voice: Voice = { source, clubId: countsForAll(source) ? null : clubId };
  let report = resumeFrom ?? emptyReport(source.id);
  let toSkip = report.seen;
  // The run before may have ended between a batch and its confirmations.
  if (voice.clubId === null && toSkip > 0) await confirmPapers(db, await listStored(db, voice, report.days), signal);
  for await (const page of source.pages(request, signal)) {
    report = { ...report, total: page.totalItems ?? report.total };
    const items = page.items.slice(toSkip);
    toSkip = Math.max(0, toSkip - page.items.length);
    for (let start = 0; start < items.length; start += BATCH_SIZE) {
      signal.throwIfAborted();
      const stored = await storeBatch(db, voice, items.slice(start, start + BATCH_SIZE), report, onBatch);
      report = stored.report;
      if (voice.clubId === null) await confirmPapers(db, stored.paperIds, signal);
    }
  }
  return report;
}

/** The papers that an import for all clubs has listed so far. */
async function listStored(db: RootDb, { source }: Voice, days: readonly string[]): Promise<string[]> {
  const listings = await db.listing.findMany({
    where: { source: source.feed, clubId: null, day: { in: days.map((day) => new Date(day)) } },
    distinct: ["paperId"],
    select: { paperId: true },
  });
  return listings.map(({ paperId }) => paperId);
}

/** What the server fetched itself, or comes with the project, nobody can have made up. */
function countsForAll({ form }: Pick<FeedSource<never>, "form">): boolean {
  return form === "api" || form === "shipped";
}

export function emptyReport(source: string): ImportReport {
  return { source, seen: 0, created: 0, updated: 0, unchanged: 0, rejected: [], days: [], total: null };
}

async function storeBatch(
  db: RootDb,
  voice: Voice,
  read: readonly ParsedItem[],
  before: ImportReport,
  onBatch: ImportOptions["onBatch"],
): Promise<{ report: ImportReport; paperIds: string[] }> {
  const batch = read.map((item) => checkDays(item, new Date()));
  const taken = batch.filter((item): item is TakenItem => item.ok);
  const rejected = batch.flatMap((item) => (item.ok ? [] : [{ where: item.where, reason: item.reason }]));
  const html = newPaperHtml();
  await renderPapers(
    html,
    taken.map(({ paper }) => paper),
  );
  return db.$transaction(async (tx) => {
    await lockImports(tx);
    const { counts, paperIds } = await storeItems(tx, taken, voice, html);
    const report: ImportReport = {
      ...before,
      seen: before.seen + batch.length,
      created: before.created + counts.created,
      updated: before.updated + counts.updated,
      unchanged: before.unchanged + counts.unchanged,
      rejected: [...before.rejected, ...rejected],
      days: [...new Set([...before.days, ...taken.map(({ listing }) => listing.day)])].sort(),
    };
    await onBatch?.(tx, report, before);
    return { report, paperIds };
  });
}
