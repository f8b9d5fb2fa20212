import type { Zones } from "@/domain/time/write-instant";

/** The zones of a page: its reader's, and that of the club which it is about. */
export function zonesOf(
  viewer: { timeZone: string | null },
  club: { timeZone: string },
  now = new Date().toISOString(),
): Zones {
  return { clubZone: club.timeZone, readerZone: viewer.timeZone, now };
}
