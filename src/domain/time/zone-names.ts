import { epochMs, type InstantInput } from "./instant";
import { presentZone } from "./present-zone";
import { comesTwice, offsetMinutes } from "./wall-clock";
import { zoneFormatter } from "./zone-formatter";

/** Cities that people write otherwise than the last part of the zone's name does. */
const cities: Readonly<Record<string, string>> = {
  "America/St_Johns": "St. John’s",
  "Antarctica/DumontDUrville": "Dumont d’Urville",
  "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
};

/** Which English knows a zone's abbreviation; the others write "GMT+1". */
const localesOfAbbreviations = ["en-GB", "en-US", "en-AU", "en-CA"] as const;

/** The city that a zone is named after, as people know it: "Kathmandu", "Buenos Aires", "Ho Chi Minh City". */
export function zoneCity(zone: string): string {
  const name = presentZone(zone);
  const last = name.split("/").at(-1) ?? name;
  return cities[name] ?? last.replaceAll("_", " ").replace(/^St /, "St. ");
}

/** What the city is in: "Asia", and "Indiana" for "America/Indiana/Knox". Empty for zones without a place. */
export function zonePlace(zone: string): string {
  return presentZone(zone).split("/").slice(0, -1).at(-1)?.replaceAll("_", " ") ?? "";
}

/** "CET", "EDT", "UTC": the abbreviation that English has for the zone at this instant, or null. */
export function usualAbbreviation(instant: InstantInput, zone: string): string | null {
  const at = epochMs(instant);
  for (const locale of localesOfAbbreviations) {
    const parts = zoneFormatter(locale, zone, "zoneName").formatToParts(at);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]+$/.test(name)) return name;
  }
  return null;
}

/** "UTC+5:45", "UTC−3", "UTC". */
export function offsetName(instant: InstantInput, zone: string): string {
  return offsetWords(offsetMinutes(instant, zone));
}

export function offsetWords(minutes: number): string {
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/** What follows a time in the reader's own zone: "CET", and "Kathmandu time" where English has no abbreviation. */
export function zoneShortName(instant: InstantInput, zone: string): string {
  const abbreviation = usualAbbreviation(instant, zone);
  if (abbreviation !== null) return abbreviation;
  if (isWithoutPlace(zone)) return offsetName(instant, zone);
  // In the hour that clocks repeat, "Santiago time" alone would be two instants.
  return `${zoneCity(zone)} time${comesTwice(instant, zone) ? ` (${offsetName(instant, zone)})` : ""}`;
}

/** The zone as the subject of a sentence: "Kathmandu", or "UTC". */
export function zoneName(instant: InstantInput, zone: string): string {
  return isWithoutPlace(zone) ? zoneShortName(instant, zone) : zoneCity(zone);
}

/** What follows a time in another zone than the reader's: "in Kathmandu". */
export function zoneAsPlace(instant: InstantInput, zone: string): string {
  if (isWithoutPlace(zone)) return zoneShortName(instant, zone);
  return `in ${zoneCity(zone)}${comesTwice(instant, zone) ? ` (${usualAbbreviation(instant, zone) ?? offsetName(instant, zone)})` : ""}`;
}

/** "UTC", "Etc/GMT+5", "EST5EDT": named after no place. */
function isWithoutPlace(zone: string): boolean {
  const name = presentZone(zone);
  return name.startsWith("Etc/") || /^[A-Z]{3}/.test(name);
}
