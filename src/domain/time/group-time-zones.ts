import type { InstantInput } from "./instant";
import { zonedDateTime } from "./local-time";
import { presentZone } from "./present-zone";
import { offsetWords, zoneCity, zonePlace } from "./zone-names";

const MINUTE_NS = 60_000_000_000;

export type ZoneGroup = { region: string; zones: { name: string; label: string }[] };

/**
 * Zones by region for a list in which people look for their city: "America/Argentina/Salta" is
 * "Salta, Argentina · UTC−3" under "America". By city within a region.
 */
export function groupTimeZones(names: readonly string[], now: InstantInput): ZoneGroup[] {
  const groups = new Map<string, ZoneGroup>();
  for (const name of names) {
    const [first = name, ...places] = presentZone(name).split("/");
    const region = places.length === 0 ? "Other" : first;
    const group = groups.get(region) ?? { region, zones: [] };
    group.zones.push({ name, label: zoneLabel(name, now) });
    groups.set(region, group);
  }
  for (const { zones } of groups.values()) zones.sort((a, b) => (a.label < b.label ? -1 : 1));
  return [...groups.values()];
}

/** "Kathmandu, Asia · UTC+5:45": city, region and what its clocks show now. */
export function zoneLabel(zone: string, now: InstantInput): string {
  const place = zonePlace(zone);
  const name = place === "" ? zoneCity(zone) : `${zoneCity(zone)}, ${place}`;
  const offset = offsetWords(Math.round(zonedDateTime(now, zone).offsetNanoseconds / MINUTE_NS));
  return name === offset ? name : `${name} · ${offset}`;
}
