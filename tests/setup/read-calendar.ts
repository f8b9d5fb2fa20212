import ICAL from "ical.js";

/** Reads a calendar with an independent parser that knows zones from the file alone: what it does not define, throws. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents("vtimezone").map((zone) => {
      const made = new ICAL.Timezone(zone);
      return [made.tzid, made] as const;
    }),
  );
  const events = calendar.getAllSubcomponents("vevent").map((event) => {
    const time = (name: string) => {
      const property = event.getFirstProperty(name);
      const value = property?.getFirstValue();
      if (!property || !(value instanceof ICAL.Time)) throw new Error(`no time in ${name}`);
      const tzid = property.getParameter("tzid");
      const zone = tzid === undefined ? ICAL.Timezone.utcTimezone : zones.get(String(tzid));
      if (!zone) throw new Error(`no definition of the zone of ${name}`);
      value.zone = zone;
      return { wall: `${value}`, instant: value.toJSDate().toISOString() };
    };
    const text = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null;
    return { text, startsAt: time("dtstart"), endsAt: time("dtend") };
  });
  return { calendar, events };
}
