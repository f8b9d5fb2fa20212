const kept = new Map<string, Intl.DateTimeFormat>();

/** Which parts a formatter gives: the day in words, the zone's short name, or the numbers that a wall shows. */
const options = {
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  zoneName: { timeZoneName: "short" },
  wall: {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
    calendar: "gregory",
    numberingSystem: "latn",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A formatter for a locale and zone. Making one takes fifty times as long as using it, and a page writes many
 * instants, so they are kept; there are no more of them than zones, since an unknown zone throws a RangeError.
 */
export function zoneFormatter(locale: string, zone: string, parts: keyof typeof options): Intl.DateTimeFormat {
  const key = `${locale} ${parts} ${zone}`;
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options[parts] });
  kept.set(key, made);
  return made;
}
