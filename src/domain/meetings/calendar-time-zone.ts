import { Temporal } from "temporal-polyfill";
import type { InstantInput } from "@/domain/time/instant";
import { zonedDateTime } from "@/domain/time/local-time";
import { usualAbbreviation } from "@/domain/time/zone-names";

/**
 * The definition of a zone for calendars (RFC 5545, 3.6.5), exact from the day of `from` to `until`: what applies at
 * the beginning, and each change of clocks as an observance of its own, taken from the same zone data that the meetings
 * were computed with. Both kept-up packages of ready definitions were compared with that data over ten years: one
 * differs in 15 zones and the other in 35 (Cairo, Casablanca, Jerusalem, Santiago, Vancouver …), so that a calendar
 * would show another hour than the club's page. Yearly rules cannot say what those zones do; a list of changes can.
 */
export function timeZoneDefinition(zone: string, { from, until }: { from: InstantInput; until: InstantInput }): string {
  const begin = zonedDateTime(from, zone).subtract({ days: 1 });
  const end = zonedDateTime(until, zone).add({ days: 1 });
  const observances = [observanceInForce(begin)];
  for (
    let change = begin.getTimeZoneTransition("next");
    change !== null && Temporal.ZonedDateTime.compare(change, end) <= 0;
    change = change.getTimeZoneTransition("next")
  ) {
    observances.push(observanceFrom(change));
  }
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...observances.flat(), "END:VTIMEZONE", ""].join("\r\n");
}

function observanceInForce(at: Temporal.ZonedDateTime): string[] {
  const change = at.getTimeZoneTransition("previous");
  if (change !== null) return observanceFrom(change);
  const always = Temporal.PlainDateTime.from("1970-01-01T00:00:00");
  return observance("STANDARD", always, at.offset, at.offset, nameAt(at));
}

/** `change` is the first instant of the new offset; DTSTART is what the wall would have shown under the old one. */
function observanceFrom(change: Temporal.ZonedDateTime): string[] {
  const before = change.subtract({ milliseconds: 1 });
  const onset = change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? "DAYLIGHT" : "STANDARD";
  return observance(kind, onset, before.offset, change.offset, nameAt(change));
}

function observance(
  kind: "DAYLIGHT" | "STANDARD",
  onset: Temporal.PlainDateTime,
  from: string,
  to: string,
  name: string,
) {
  return [
    `BEGIN:${kind}`,
    `TZNAME:${name}`,
    `TZOFFSETFROM:${from.replace(":", "")}`,
    `TZOFFSETTO:${to.replace(":", "")}`,
    `DTSTART:${onset.toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}`,
    `END:${kind}`,
  ];
}

/** "CET", else the offset as "+0545". */
function nameAt(zoned: Temporal.ZonedDateTime): string {
  return usualAbbreviation(zoned.toInstant().toString(), zoned.timeZoneId) ?? zoned.offset.replace(":", "");
}
