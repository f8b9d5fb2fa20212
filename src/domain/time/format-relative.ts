import { epochMs, type InstantInput } from "./instant";
import { dayNumber } from "./wall-clock";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** As long as this, hours say more than "yesterday", also across midnight. */
const HOURS_ACROSS_MIDNIGHT_MS = 6 * HOUR_MS;

/**
 * How far an instant is from `now`, as people in `zone` say it: "just now", "12 minutes ago", "in 5 hours", and of other
 * days "yesterday", "tomorrow", "2 days ago", counted from midnight to midnight there. Minutes and hours are rounded
 * down, so that "in 2 hours" never promises more time than there is. From 7 days on in weeks, from 60 days in months of
 * 30 days, from 2 years in years of 365.
 */
export function formatRelative(instant: InstantInput, now: InstantInput, zone: string): string {
  const distanceMs = epochMs(instant) - epochMs(now);
  const ageMs = Math.abs(distanceMs);
  if (ageMs < MINUTE_MS) return distanceMs > 0 ? "in less than a minute" : "just now";
  const days = Math.abs(dayNumber(instant, zone) - dayNumber(now, zone));
  if (days === 1 && ageMs >= HOURS_ACROSS_MIDNIGHT_MS) return distanceMs > 0 ? "tomorrow" : "yesterday";
  const amount = days <= 1 ? inTime(ageMs) : inDays(days);
  return distanceMs > 0 ? `in ${amount}` : `${amount} ago`;
}

function inTime(ms: number): string {
  return ms < HOUR_MS ? counted(ms / MINUTE_MS, "minute") : counted(ms / HOUR_MS, "hour");
}

function inDays(days: number): string {
  if (days < 7) return counted(days, "day");
  if (days < 60) return counted(days / 7, "week");
  if (days < 730) return counted(days / 30, "month");
  return counted(days / 365, "year");
}

/** "1 hour", "2 hours"; what is begun does not count. */
export function counted(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
