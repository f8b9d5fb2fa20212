import { z } from "zod";
import { DomainError } from "@/domain/domain-error";
import { readDay } from "@/domain/feed/calendar-day";
import { dayInput } from "@/domain/feed/feed-inputs";
import { feeds } from "@/domain/feed/feeds";
import { sampleWeek } from "@/server/feed/sample/sample-week";
import type { FeedSource } from "@/server/feed/sources/source";

/** The week that ships with the project. Any page's words count for more: its abstracts are not the papers' own. */
export const sampleSource: FeedSource<{ monday: string }> = {
  id: "sample",
  name: feeds.sample,
  form: "shipped",
  feed: "sample",
  ranks: { others: 3 },
  hasDays: false,
  request: z.object({ monday: dayInput }),
  isRepeatable: true,
  async *pages({ monday }, signal) {
    signal.throwIfAborted();
    const isMonday = readDay(monday) === monday && new Date(`${monday}T00:00:00Z`).getUTCDay() === 1;
    if (!isMonday) throw new DomainError("invalid_input", `“${monday}” is not a Monday. Enter one as YYYY-MM-DD.`);
    const items = sampleWeek(monday);
    yield { page: 1, items, totalItems: items.length };
  },
};
