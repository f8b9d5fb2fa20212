import { DomainError } from "@/domain/domain-error";
import { daysBetween } from "@/domain/feed/calendar-day";
import type { ImportRequest } from "@/domain/feed/feed-inputs";
import { cleanForeignText } from "@/domain/papers/clean-text";
import { addDays, weekdayOf } from "@/domain/time/local-time";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import {
  dayOfPage,
  type PlannedImport,
  planDay,
  planSample,
  planText,
  readFeedText,
} from "@/server/feed/planned-import";
import { addJob } from "@/server/jobs/add-job";
import { consume } from "@/server/limits/rate-limits";

/** What a job needs to run an import, kept with it until it is done. A page's day is settled when it is asked for. */
export type StoredRequest =
  | { kind: "text"; text: string; day?: string; takesHalf: boolean }
  | { kind: "day"; day: string }
  | { kind: "sample"; monday: string };

interface StartImport {
  clubId: string;
  userId: string;
  request: ImportRequest;
  now: Date;
}

/**
 * Queues an import for a club. What can be refused is refused at once, and then nothing is stored: a text that is no
 * feed, a page that is not whole, a day that is still to come.
 */
export async function startImport(db: RootDb, { clubId, userId, request, now }: StartImport) {
  await consume("import", userId);
  const stored = settle(request, now.toISOString().slice(0, 10));
  const { source } = planStored(stored);
  return db.$transaction(async (tx) => {
    const { id } = await tx.import.create({
      data: { source, label: labelOf(request, stored), clubId, startedById: userId, request: stored },
      select: { id: true },
    });
    await queue(tx, id);
    await recordEvent(tx, { clubId, kind: "import.progressed", payload: { importId: id } });
    return { importId: id };
  });
}

/** Queues an import that failed once more; it goes on where it can. Throws `not_found`, or `conflict` if it did not fail. */
export async function retryImport(
  db: RootDb,
  { clubId, userId, importId }: { clubId: string; userId: string; importId: string },
): Promise<void> {
  await consume("import", userId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, clubId, status: "failed" },
      data: { status: "waiting", error: null, finishedAt: null, startedById: userId },
    });
    if (count === 0) {
      const known = await tx.import.findFirst({ where: { id: importId, clubId }, select: { id: true } });
      if (known === null) throw new DomainError("not_found", "There is no such import in this club.");
      throw new DomainError("conflict", "This import has not failed; it waits, runs or is done.");
    }
    await queue(tx, importId);
    await recordEvent(tx, { clubId, kind: "import.progressed", payload: { importId } });
  });
}

export function planStored(request: StoredRequest): PlannedImport {
  switch (request.kind) {
    case "day":
      return planDay(request.day);
    case "sample":
      return planSample(request.monday);
    case "text": {
      // The day is settled, so today's plays no part any more.
      const feed = readFeedText(request.text, "2199-12-31");
      return planText(feed, { day: request.day, takesHalf: request.takesHalf });
    }
  }
}

/** Few tries, since somebody is waiting: seconds and not hours apart. */
const maxAttempts = 4;

const queue = (tx: Db, importId: string) => addJob(tx, "import.run", { importId }, { maxAttempts });

function settle(request: ImportRequest, today: string): StoredRequest {
  switch (request.kind) {
    case "day":
      // One day ahead is not yet the future: somewhere it is tomorrow already.
      if (daysBetween(today, request.day) > 1) throw new DomainError("invalid_input", "That day is still to come.");
      return request;
    case "sample":
      // The last whole week: a day of this one might be still to come.
      return { kind: "sample", monday: addDays(today, 1 - weekdayOf(today) - 7) };
    case "text": {
      const feed = readFeedText(request.text, today);
      const { day, takesHalf } = request;
      const settled =
        feed.format === "page-text" ? { day: dayOfPage(feed.year, { day }) } : day === undefined ? {} : { day };
      // The database cannot keep U+0000 or half a character; the parser leaves them out of every field anyway.
      return { kind: "text", text: cleanForeignText(request.text), takesHalf, ...settled };
    }
  }
}

function labelOf(request: ImportRequest, stored: StoredRequest): string {
  if (request.kind === "text") return request.label;
  return stored.kind === "sample" ? "the sample week" : request.kind === "day" ? request.day : "";
}
