import { formatInZone, type InstantStyle } from "./format-instant";
import { counted, formatRelative } from "./format-relative";
import { epochMs, type InstantInput } from "./instant";
import { dayNumber, isSameWall, offsetMinutes } from "./wall-clock";
import { zoneAsPlace, zoneName, zoneShortName } from "./zone-names";

/** Whose clocks count. `readerZone` null: the reader's is not known, so the club's is shown and named. */
export type Zones = { clubZone: string; readerZone: string | null; now: string };

/**
 * - `relative`: "in 5 hours", "yesterday"
 * - `ago`: the same of what has happened, also where the clock of `now` is a little behind
 * - the others are those of `formatInZone`
 */
export type WrittenStyle = InstantStyle | "relative" | "ago";

/** Where a heading names the zone for all that is below it, the times there do without. */
export type NamesZone = "each" | "heading";

/** An instant by the reader's clock and, where the club's shows something else, by that; `full` is never short of anything. */
export type WrittenInstant = { own: string; club: string | null; full: string };

const withClock: readonly WrittenStyle[] = ["dateTime", "shortDateTime", "time", "timeOrDay"];

/**
 * The one rule for what people read of an instant: "Fri 13 Nov, 12:15 CET" and "17:00 in Kathmandu", or
 * "Sat 14 Nov, 02:00 in Auckland" where it is another day there. A day without a time is the reader's, and names no zone.
 */
export function writeInstant(
  instant: InstantInput,
  zones: Zones,
  style: WrittenStyle = "dateTime",
  names: NamesZone = "each",
): WrittenInstant {
  const zone = readerZoneOf(zones);
  const full = [ownWords(instant, zones, "full"), clubWords(instant, zones, "full")].filter(Boolean).join(" · ");
  if (style === "relative" || style === "ago") {
    const now = style === "ago" && epochMs(zones.now) < epochMs(instant) ? instant : zones.now;
    return { own: formatRelative(instant, now, zone), club: null, full };
  }
  if (!withClock.includes(style) || names === "heading") {
    return { own: formatInZone(instant, zone, style, zones.now), club: null, full };
  }
  return { own: ownWords(instant, zones, style), club: clubWords(instant, zones, style), full };
}

/** Both in one line: "Fri 13 Nov, 12:15 CET · 17:00 in Kathmandu". For mails, and for labels that take a text alone. */
export function instantText(instant: InstantInput, zones: Zones, style: WrittenStyle = "dateTime"): string {
  const { own, club } = writeInstant(instant, zones, style);
  return club === null ? own : `${own} · ${club}`;
}

/**
 * What a heading says for all the instants below it: "Times are CET. Kathmandu is 4 hours 45 minutes ahead." Null where
 * it would not be true of each of them, as when clocks change between two; then each has to name its own.
 */
export function zoneHeading(instants: readonly InstantInput[], zones: Zones): string | null {
  const zone = readerZoneOf(zones);
  const said = new Set(instants.map((instant) => headingWords(instant, zone, zones.clubZone)));
  const [words] = said;
  return said.size === 1 && words !== undefined ? words : null;
}

export function readerZoneOf({ readerZone, clubZone }: Pick<Zones, "readerZone" | "clubZone">): string {
  return readerZone ?? clubZone;
}

function ownWords(instant: InstantInput, zones: Zones, style: InstantStyle): string {
  const zone = readerZoneOf(zones);
  return `${formatInZone(instant, zone, style, zones.now)} ${zoneShortName(instant, zone)}`;
}

function clubWords(instant: InstantInput, zones: Zones, style: InstantStyle): string | null {
  const { clubZone, now } = zones;
  const zone = readerZoneOf(zones);
  if (isSameWall(instant, zone, clubZone)) return null;
  const isSameDay = dayNumber(instant, zone) === dayNumber(instant, clubZone);
  const clubStyle = isSameDay ? "time" : style === "time" ? "shortDateTime" : style;
  return `${formatInZone(instant, clubZone, clubStyle, now)} ${zoneAsPlace(instant, clubZone)}`;
}

function headingWords(instant: InstantInput, zone: string, clubZone: string): string {
  const own = `Times are ${zoneShortName(instant, zone)}.`;
  const ahead = offsetMinutes(instant, clubZone) - offsetMinutes(instant, zone);
  if (ahead === 0) return own;
  return `${own} ${zoneName(instant, clubZone)} is ${inHours(Math.abs(ahead))} ${ahead > 0 ? "ahead" : "behind"}.`;
}

function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = [hours > 0 && counted(hours, "hour"), rest > 0 && counted(rest, "minute")];
  return words.filter((word) => word !== false).join(" ");
}
