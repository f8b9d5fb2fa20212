import { addHours, epochMs } from "./instant";
import { isSameWall } from "./wall-clock";

/** A browser's zone that shows other times than the stored one, and since when it has. */
export type ZoneDrift = { zone: string; since: string; isAsked: boolean };

type Seen = { browserZone: string; storedZone: string; now: string };

/** Days that a device is elsewhere before its person is asked: a weekend away is no move. */
const DAYS_BEFORE_ASKING = 3;
const DAY_HOURS = 24;
/** Zones that agree today may not in half a year. */
const MONTHS_COMPARED = 12;

/** What is known of the drift after one more look. Null: both zones show the same times, and it begins anew. */
export function followZone(known: ZoneDrift | null, { browserZone, storedZone, now }: Seen): ZoneDrift | null {
  if (showSameTimes(browserZone, storedZone, now)) return null;
  return known?.zone === browserZone ? known : { zone: browserZone, since: now, isAsked: false };
}

/** Whether to ask now: once for each time that the zones differ for days. */
export function asksForZone(drift: ZoneDrift | null, now: string): drift is ZoneDrift {
  if (drift === null || drift.isAsked) return false;
  return epochMs(now) >= epochMs(addHours(drift.since, DAYS_BEFORE_ASKING * DAY_HOURS));
}

function showSameTimes(one: string, other: string, now: string): boolean {
  const months = Array.from({ length: MONTHS_COMPARED }, (_, index) => addHours(now, index * 30 * DAY_HOURS));
  return months.every((instant) => isSameWall(instant, one, other));
}
