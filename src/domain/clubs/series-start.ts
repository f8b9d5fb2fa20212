import { occurrences } from "@/domain/meetings/series";
import type { InstantInput } from "@/domain/time/instant";
import { addDays, localDate } from "@/domain/time/local-time";

/**
 * The local date "YYYY-MM-DD" of the first meeting that can still take place: a club that is made on a Tuesday evening
 * for Tuesdays at 16:00 begins in a week, also when it meets only every other week.
 */
export function firstSeriesDate(
  meeting: { weekday: number; time: string; lengthMinutes: number },
  zone: string,
  now: InstantInput,
): string {
  const yesterday = addDays(localDate(now, zone), -1); // near midnight a gap of the clocks can carry a meeting over
  const series = { ...meeting, zone, everyWeeks: 1, startsOn: yesterday, except: [] };
  const [first] = occurrences(series, { after: now, count: 1 });
  return first?.seriesDate ?? localDate(now, zone);
}

type Series = { weekday: number; everyWeeks: number };

/** Whether a changed series has to count its weeks anew. A later hour or a longer meeting falls on the same days. */
export function needsNewStart(before: Series, after: Series): boolean {
  return before.weekday !== after.weekday || before.everyWeeks !== after.everyWeeks;
}
