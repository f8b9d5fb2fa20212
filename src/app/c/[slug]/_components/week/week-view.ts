import type { Zones } from "@/domain/time/write-instant";
import type { requireClub } from "@/server/api/caller";
import type { Week } from "@/server/week/week.queries";

/** What every part of the page is made from. */
export type WeekView = Awaited<ReturnType<typeof requireClub>> & {
  week: Week;
  zones: Zones;
  now: string;
  /** "/c/tuesday-readers" */
  clubPath: string;
};

/** Voting is possible until the closing instant, also while the tally has not run yet. */
export function openRoundOf({ week, now }: Pick<WeekView, "week" | "now">) {
  return week.round !== null && week.round.status === "open" && now < week.round.closesAt ? week.round : null;
}
