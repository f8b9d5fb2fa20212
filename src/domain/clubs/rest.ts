import { epochMs, type InstantInput } from "@/domain/time/instant";

const DAY_MS = 24 * 60 * 60_000;

/** Longer than any holidays: whoever comes back from them finds the club as they left it. */
export const REST_AFTER_DAYS = 56;
/** For how long a club's page says that it rested: everybody who is called back to it sees why the weeks are missing. */
export const REST_SHOWN_DAYS = 7;

/** Whether a club that was last visited then rests: no rounds open and no meetings are planned until somebody comes. */
export function isResting(visitedAt: InstantInput, now: InstantInput): boolean {
  return epochMs(now) - epochMs(visitedAt) > REST_AFTER_DAYS * DAY_MS;
}
