import { DomainError } from "@/domain/domain-error";
import { daysBetween } from "@/domain/feed/calendar-day";
import type { ImportRequest } from "@/domain/feed/feed-inputs";
import { MAX_UNFINISHED_IMPORTS } from "@/domain/feed/feed-limits";
import { lastPossibleDay } from "@/domain/feed/possible-days";
import { addDays, weekdayOf } from "@/domain/time/local-time";
import { runTask } from "@/server/compute/run-task";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { megabytes } from "@/server/feed/feed-cost";
import { followFeed } from "@/server/feed/follow-feed.service";
import { type PlannedImport, planSource, planText } from "@/server/feed/planned-import.service";
import { queueImport } from "@/server/feed/queue-import.service";
import { textSources } from "@/server/feed/sources/file-sources";
import { sampleSource } from "@/server/feed/sources/sample";
import { consume } from "@/server/limits/rate-limits";
import { takeTurn } from "@/server/limits/work-in-progress";
import { lockClub } from "@/server/locks/lock-club";

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
  const { stored, source } = await settle(request, { userId, today: now.toISOString().slice(0, 10) });
  assertPossibleDay(stored, now);
  return db.$transaction(async (tx) => {
    const queuedAt = await takePlace(tx, clubId);
    const { id } = await tx.import.create({
      data: { queuedAt, source, label: labelOf(request, stored), clubId, startedById: userId, request: stored },
      select: { id: true },
    });
    if (request.kind === "sample") await followFeed(tx, { clubId, feed: sampleSource.feed });
    await queueImport(tx, { id, clubId });
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
    const queuedAt = await takePlace(tx, clubId);
    const { count } = await tx.import.updateMany({
      where: { id: importId, clubId, status: "failed" },
      data: {
        status: "waiting",
        error: null,
        finishedAt: null,
        startedById: userId,
        attempts: 0,
        queuedAt,
      },
    });
    if (count === 0) {
      const known = await tx.import.findFirst({ where: { id: importId, clubId }, select: { id: true } });
      if (known === null) throw new DomainError("not_found", "This club has no such import.");
      throw new DomainError("conflict", "This import has not failed, so there is nothing to retry.");
    }
    await queueImport(tx, { id: importId, clubId });
    await recordEvent(tx, { clubId, kind: "import.progressed", payload: { importId } });
  });
}

/**
 * Each that waits may hold megabytes of text. Behind the club's lock: of many at once none goes beyond the last place.
 * Gives when the place was taken, by the clock that all processes share.
 */
async function takePlace(tx: Db, clubId: string): Promise<Date> {
  const { now } = await lockClub(tx, { clubId });
  const unfinished = await tx.import.count({ where: { clubId, status: { in: ["waiting", "running"] } } });
  if (unfinished < MAX_UNFINISHED_IMPORTS) return now;
  throw new DomainError(
    "limit_reached",
    `This club already has ${unfinished} imports waiting or running, which is the limit. Add more when some are done.`,
  );
}

export async function planStored(request: StoredRequest): Promise<PlannedImport> {
  switch (request.kind) {
    case "day":
      return planSource("huggingface", { day: request.day });
    case "sample":
      return planSource("sample", { monday: request.monday });
    case "text": {
      // The day is settled, so today's no longer plays a part.
      const { text, day, takesHalf } = request;
      return planText(text, { today: "2199-12-31", day, takesHalf });
    }
  }
}

interface Settled {
  stored: StoredRequest;
  source: string;
}

async function settle(request: ImportRequest, { userId, today }: { userId: string; today: string }): Promise<Settled> {
  switch (request.kind) {
    case "day":
      // One day ahead is not yet the future: somewhere it is tomorrow already.
      if (daysBetween(today, request.day) > 1) throw new DomainError("invalid_input", "That day is in the future.");
      return { stored: request, source: "huggingface" };
    case "sample":
      // The last whole week: a day of this one might be still to come.
      return { stored: { kind: "sample", monday: addDays(today, 1 - weekdayOf(today) - 7) }, source: "sample" };
    case "text": {
      const { takesHalf } = request;
      const { format, day, text } = await takeTurn("feedText", userId, async () => {
        await consume("importedMegabytes", userId, megabytes(request.text));
        return runTask("checkFeed", { text: request.text, today, day: request.day, takesHalf });
      });
      const stored: StoredRequest = { kind: "text", text, takesHalf, ...(day !== undefined && { day }) };
      return { stored, source: textSources[format].id };
    }
  }
}

function assertPossibleDay(stored: StoredRequest, now: Date): void {
  const { day } = { day: undefined, ...stored };
  if (day !== undefined && day > lastPossibleDay(now)) {
    throw new DomainError("invalid_input", "That day is in the future.");
  }
}

function labelOf(request: ImportRequest, stored: StoredRequest): string {
  if (request.kind === "text") return request.label;
  return stored.kind === "sample" ? "the sample week" : request.kind === "day" ? request.day : "";
}
