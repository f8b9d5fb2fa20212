import { z } from "zod";
import { addDays } from "./local-time";
import { canonicalTimeZone } from "./time-zone";

/** The longest name in the time zone database has 32 characters; what is longer need not be looked up. */
const MAX_ZONE_NAME_LENGTH = 64;

/** An IANA zone, given back in the spelling of the database. Asks the zone data: for the server only. */
export const timeZoneInput = z
  .string()
  .max(MAX_ZONE_NAME_LENGTH, "Choose a time zone from the list.")
  .transform((name, context) => {
    const zone = canonicalTimeZone(name);
    if (zone !== null) return zone;
    context.addIssue({ code: "custom", message: "Choose a time zone from the list." });
    return z.NEVER;
  });

/** "HH:MM", as the browser's own time field gives it. */
export const localTimeInput = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Enter the time as 16:00.");

/** A local date "YYYY-MM-DD" that exists, in the years that calendars here reach. */
export const localDateInput = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}$/, "Enter the date as 2025-11-05.")
  .refine(exists, "This date does not exist.");

/** ISO: Monday is 1, Sunday 7. */
export const weekdayInput = z.int().min(1).max(7);

function exists(date: string): boolean {
  try {
    return addDays(date, 0) === date;
  } catch {
    return false;
  }
}
