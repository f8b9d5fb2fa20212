import type { FieldWords } from "@/components/forms/field-words";
import { zoneCity } from "@/domain/time/zone-names";
import { weekdays } from "./meeting-fields";

/** The club's name and its meeting, as its form calls them. */
export const clubFieldWords: FieldWords = {
  name: { label: "Name" },
  timeZone: { label: "Time zone", words: (value) => zoneCity(String(value)) },
  "meeting.weekday": { label: "Day", words: (value) => weekdays[Number(value) - 1] ?? String(value) },
  "meeting.time": { label: "Time" },
  "meeting.lengthMinutes": { label: "Length in minutes" },
  "meeting.everyWeeks": { label: "How often", words: (value) => (value === 1 ? "every week" : `every ${value} weeks`) },
  "meeting.place": { label: "Place" },
};
