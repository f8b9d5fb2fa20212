import { formatInZone, type InstantStyle } from "./format-instant";
import type { InstantInput } from "./instant";
import { toLocal } from "./local-time";

/** An instant as a reader's clock shows it and, where the club's clock shows something else, as the club's does. */
export type ZonedWords = { own: string; club: string | null };

/**
 * "Tuesday 11 November, 20:45" and, for the club, "16:00 CET", or "Wednesday 12 November, 02:00 AEDT" where it is
 * another day there. `readerZone` null: the reader lives by the club's clock.
 */
export function inBothZones(
  instant: InstantInput,
  { clubZone, readerZone, now }: { clubZone: string; readerZone: string | null; now: InstantInput },
  style: Extract<InstantStyle, "dateTime" | "time"> = "dateTime",
): ZonedWords {
  const zone = readerZone ?? clubZone;
  const own = formatInZone(instant, zone, style, now);
  if (zone === clubZone) return { own, club: null };
  const [here, there] = [toLocal(instant, zone), toLocal(instant, clubZone)];
  if (here.date === there.date && here.time === there.time) return { own, club: null };
  const clubStyle = here.date === there.date ? "timeInZone" : "dateTimeInZone";
  return { own, club: formatInZone(instant, clubZone, clubStyle, now) };
}
