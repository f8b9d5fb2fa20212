import type { Temporal } from "temporal-polyfill";
import { epochMs, type InstantInput } from "@/domain/time/instant";
import { zonedDateTime } from "@/domain/time/local-time";

/**
 * An instant in the shape of a Luxon DateTime, which is how the calendar library takes times with a zone. Given a Date
 * it would read the server's own wall clock, and a meeting in an hour that the server's zone skips would move.
 */
export class CalendarMoment {
  readonly isValid = true;
  readonly zone = { type: "iana" };

  private constructor(private readonly at: Temporal.ZonedDateTime) {}

  static at(instant: InstantInput): CalendarMoment {
    return new CalendarMoment(zonedDateTime(instant, "UTC"));
  }

  setZone(zone = "UTC"): CalendarMoment {
    return new CalendarMoment(this.at.withTimeZone(zone));
  }

  /** Knows the tokens of the basic ISO format, which are all that calendars need. */
  toFormat(format: string): string {
    const [date = "", time = ""] = this.at.toPlainDateTime().toString({ smallestUnit: "second" }).split("T");
    const [year = "", month = "", day = ""] = date.split("-");
    const [hour = "", minute = "", second = ""] = time.split(":");
    const values: Record<string, string> = { yyyy: year, LL: month, dd: day, HH: hour, mm: minute, ss: second };
    return format.replace(/yyyy|LL|dd|HH|mm|ss/g, (token) => values[token] ?? token);
  }

  toJSDate(): Date {
    return new Date(epochMs(this.toJSON()));
  }

  toJSON(): string {
    return this.at.toInstant().toString();
  }
}
