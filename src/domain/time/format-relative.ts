import { epochMs, type InstantInput } from "./instant";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How far an instant is from `now`, in the largest unit that fills at least one, rounded down, so that "in 2 hours"
 * never promises more time than there is: "in 23 hours", "12 minutes ago", "just now", "in less than a minute".
 * From 7 days on in weeks, from 60 days in months of 30 days, from 2 years in years of 365.
 */
export function formatRelative(instant: InstantInput, now: InstantInput): string {
  const distanceMs = epochMs(instant) - epochMs(now);
  const ageMs = Math.abs(distanceMs);
  if (ageMs < MINUTE_MS) return distanceMs > 0 ? "in less than a minute" : "just now";
  const amount = inWords(ageMs);
  return distanceMs > 0 ? `in ${amount}` : `${amount} ago`;
}

function inWords(ms: number): string {
  if (ms < HOUR_MS) return counted(ms / MINUTE_MS, "minute");
  if (ms < 2 * DAY_MS) return counted(ms / HOUR_MS, "hour");
  const days = ms / DAY_MS;
  if (days < 7) return counted(days, "day");
  if (days < 60) return counted(days / 7, "week");
  if (days < 730) return counted(days / 30, "month");
  return counted(days / 365, "year");
}

function counted(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
