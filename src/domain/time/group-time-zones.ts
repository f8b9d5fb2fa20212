export type ZoneGroup = { region: string; zones: { name: string; label: string }[] };

/**
 * Zone names by region for a list in which people look for their city: "America/Argentina/Salta" is "Argentina, Salta"
 * under "America". A `chosen` zone that the list lacks (another spelling, an alias) is added, so that no form changes it.
 */
export function groupTimeZones(names: readonly string[], chosen: string): ZoneGroup[] {
  const groups = new Map<string, ZoneGroup>();
  for (const name of names.includes(chosen) ? names : [...names, chosen]) {
    const [first = name, ...places] = name.split("/");
    const region = places.length === 0 ? "Other" : first;
    const group = groups.get(region) ?? { region, zones: [] };
    group.zones.push({ name, label: (places.length === 0 ? name : places.join(", ")).replaceAll("_", " ") });
    groups.set(region, group);
  }
  return [...groups.values()];
}
