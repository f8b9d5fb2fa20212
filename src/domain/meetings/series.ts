import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { addDays, daysBetween, localDate, onOrAfter, toInstant } from "@/domain/time/local-time";

/** When a club meets. Everything is wall time in `zone`, so 16:00 stays 16:00 across daylight-saving changes. */
export type MeetingSeries = {
  /** ISO: Monday is 1, Sunday 7. */
  weekday: number;
  /** "HH:MM" */
  time: string;
  /** IANA name. */
  zone: string;
  /** 1 is every week. */
  everyWeeks: number;
  lengthMinutes: number;
  /** "YYYY-MM-DD": the series begins on its first weekday on or after this; that also fixes which weeks count. */
  startsOn: string;
  /** Local dates left out. They do not shift the others. */
  except: readonly string[];
};

/** One meeting of a series. `seriesDate` is its identity in the club, also after the meeting itself was moved. */
export type Occurrence = { seriesDate: string; startsAt: string; endsAt: string };

/**
 * The next `count` meetings that start after the instant `after`, in order. A time that a daylight-saving gap swallows
 * moves forward by the gap, one that comes twice is the earlier (see {@link toInstant}); the length is elapsed time.
 * Throws a RangeError for impossible dates, times and zones.
 */
export function occurrences(
  series: MeetingSeries,
  { after, count }: { after: InstantInput; count: number },
): Occurrence[] {
  const first = onOrAfter(series.startsOn, series.weekday);
  const stepDays = 7 * series.everyWeeks;
  const leftOut = new Set(series.except);
  const found: Occurrence[] = [];
  // One step earlier than the local date says: near midnight a gap can carry a meeting into the next day.
  const passed = Math.floor(daysBetween(first, localDate(after, series.zone)) / stepDays) - 1;
  for (let step = Math.max(0, passed); found.length < count; step += 1) {
    const seriesDate = addDays(first, step * stepDays);
    if (leftOut.has(seriesDate)) continue;
    const occurrence = occurrenceOn(series, seriesDate);
    if (epochMs(occurrence.startsAt) > epochMs(after)) found.push(occurrence);
  }
  return found;
}

/** The meeting of a series on one of its dates; that the date belongs to the series is not checked. */
export function occurrenceOn(series: Pick<MeetingSeries, "time" | "zone" | "lengthMinutes">, date: string): Occurrence {
  const startsAt = toInstant({ date, time: series.time }, series.zone);
  return { seriesDate: date, startsAt, endsAt: isoInstant(epochMs(startsAt) + series.lengthMinutes * 60_000) };
}

/** Whether a local date is one of the series. */
export function isSeriesDate(series: MeetingSeries, date: string): boolean {
  const days = daysBetween(onOrAfter(series.startsOn, series.weekday), date);
  return days >= 0 && days % (7 * series.everyWeeks) === 0 && !series.except.includes(date);
}
