import { Temporal } from "temporal-polyfill";
import { presentZone } from "./present-zone";

/**
 * The zone's name as the time zone database spells it ("europe/berlin" gives "Europe/Berlin"), or null if
 * there is no such zone. A zone that was renamed is given its present name ("Asia/Kathmandu" for "Asia/Katmandu"), which
 * is what every list and page here calls it; other aliases stay what the person chose.
 * Plain offsets ("+05:45") are refused: a club that meets at 16:00 wants 16:00 all year.
 */
export function canonicalTimeZone(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return presentZone(new Temporal.ZonedDateTime(0n, name).timeZoneId);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function isTimeZone(name: string): boolean {
  return canonicalTimeZone(name) !== null;
}
