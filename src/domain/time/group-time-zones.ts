export type ZoneGroup = { region: string; zones: { name: string; label: string }[] };

/** Cities that the zone database, or the browsers' copy of it, still lists under a name of the past. */
const presentNames: Record<string, string> = {
  "Africa/Asmera": "Asmara",
  "America/Coral_Harbour": "Atikokan",
  "America/Godthab": "Nuuk",
  "Asia/Calcutta": "Kolkata",
  "Asia/Katmandu": "Kathmandu",
  "Asia/Rangoon": "Yangon",
  "Asia/Saigon": "Ho Chi Minh City",
  "Atlantic/Faeroe": "Faroe",
  "Europe/Kiev": "Kyiv",
  "Pacific/Enderbury": "Kanton",
  "Pacific/Ponape": "Pohnpei",
  "Pacific/Truk": "Chuuk",
};

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
    const label = presentNames[name] ?? (places.length === 0 ? name : places.join(", ")).replaceAll("_", " ");
    group.zones.push({ name, label });
    groups.set(region, group);
  }
  return [...groups.values()];
}
