import { EARLIEST_YEAR, LATEST_YEAR } from "@/domain/feed/feed-limits";

/** A day of some year: `month` and `day` from 1. */
export interface MonthDay {
  month: number;
  day: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/i;

/** "YYYY-MM-DD", or undefined if there is no such day (30 February) or its year is absurd. */
export function calendarDay(year: number, { month, day }: MonthDay): string | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** An instant as `toISOString` writes it, from ISO 8601; one without an offset is taken as UTC. */
export function readInstant(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const [, day = "", time = "", offset = "Z"] = INSTANT.exec(value.trim()) ?? [];
  if (readPlainDay(day) === undefined) return undefined;
  const ms = Date.parse(`${day}T${time}${offset.toUpperCase()}`);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** The UTC day of a day ("2025-09-10") or of an instant ("2025-09-10T23:30:00-05:00" is the 11th). */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return readPlainDay(value.trim()) ?? readInstant(value)?.slice(0, 10);
}

function readPlainDay(text: string): string | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  return calendarDay(Number(year), { month: Number(month), day: Number(day) });
}

/** Whole days from `from` to `to`, both "YYYY-MM-DD"; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
