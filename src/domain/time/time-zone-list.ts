import { groupTimeZones, type ZoneGroup } from "./group-time-zones";
import type { InstantInput } from "./instant";
import { presentZone } from "./present-zone";
import { isTimeZone } from "./time-zone";

/** The zones that people choose from under their present names, by the alphabet, UTC last. */
export function listTimeZones(): string[] {
  const names = Intl.supportedValuesOf("timeZone").map(presentZone);
  return [...[...new Set(names)].filter((name) => name !== "UTC" && isTimeZone(name)).sort(), "UTC"];
}

/** For a list to choose from, with what the clocks of each zone show now. For the server: it asks all zones there are. */
export function listZoneGroups(now: InstantInput): ZoneGroup[] {
  return groupTimeZones(listTimeZones(), now);
}
