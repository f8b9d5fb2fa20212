import { epochMs, type InstantInput, isoInstant } from "./instant";
import type { LocalDateTime } from "./local-time";
import { zoneFormatter } from "./zone-formatter";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Longer than clocks are ever put back by, which is two hours at Troll station. */
const AROUND_MS = 6 * 60 * MINUTE_MS;

/**
 * What the wall of `zone` shows, as the instant at which a clock in UTC shows the same; seconds are cut off. Asks Intl
 * and no polyfill, since open pages count in it too.
 */
function wallMs(instant: InstantInput, zone: string): number {
  const parts = zoneFormatter("en-GB", zone, "wall").formatToParts(epochMs(instant));
  const numberOf = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return Date.UTC(numberOf("year"), numberOf("month") - 1, numberOf("day"), numberOf("hour"), numberOf("minute"));
}

/** "16:00" by the wall of `zone`. */
export function clockTime(instant: InstantInput, zone: string): string {
  return new Date(wallMs(instant, zone)).toISOString().slice(11, 16);
}

/** The number of the day that the calendar of `zone` shows: 1 apart from one midnight there to the next. */
export function dayNumber(instant: InstantInput, zone: string): number {
  return Math.floor(wallMs(instant, zone) / DAY_MS);
}

/** How far the wall of `zone` is ahead of UTC, in whole minutes. */
export function offsetMinutes(instant: InstantInput, zone: string): number {
  return Math.round((wallMs(instant, zone) - Math.floor(epochMs(instant) / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

/** Whether both walls show the same day and time. */
export function isSameWall(instant: InstantInput, zone: string, other: string): boolean {
  return zone === other || wallMs(instant, zone) === wallMs(instant, other);
}

/** Whether the wall of `zone` shows this instant's time twice, in the hour that clocks repeat when they fall back. */
export function comesTwice(instant: InstantInput, zone: string): boolean {
  const at = epochMs(instant);
  const here = offsetMinutes(instant, zone);
  return [at - AROUND_MS, at + AROUND_MS].some((near) => {
    const there = offsetMinutes(new Date(near), zone);
    return there !== here && offsetMinutes(new Date(at + (here - there) * MINUTE_MS), zone) === there;
  });
}

/**
 * What `toInstant` gives, without its polyfill: in an hour that clocks repeat the earlier instant, and in one that they
 * skip the time after the gap.
 */
export function wallInstant({ date, time }: LocalDateTime, zone: string): string {
  const wall = epochMs(`${date}T${time}:00Z`);
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => offsetMinutes(new Date(near), zone) * MINUTE_MS);
  const found = offsets.map((offset) => wall - offset).filter((at) => wallMs(new Date(at), zone) === wall);
  return isoInstant(found.length > 0 ? Math.min(...found) : wall - (offsets[0] ?? 0));
}
