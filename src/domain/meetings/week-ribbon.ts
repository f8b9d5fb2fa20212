import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { localDate, weekdayOf } from "@/domain/time/local-time";

export type RibbonHappening = { kind: "opened" | "closes" | "meeting"; at: string };

export type RibbonDay = {
  /** Local date in `zone`. */
  date: string;
  /** "Thu 30" */
  label: string;
  state: "past" | "today" | "ahead";
  /** In the order of the clock. */
  happenings: RibbonHappening[];
};

export type ClubWeek = {
  opensAt: InstantInput | null;
  closesAt: InstantInput | null;
  meetingStartsAt: InstantInput | null;
  now: InstantInput;
  /** Whose days the ribbon shows. */
  zone: string;
};

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** The days of the club's week on which something happens, in their order, and today. */
export function buildRibbon({ opensAt, closesAt, meetingStartsAt, now, zone }: ClubWeek): RibbonDay[] {
  const happenings = [
    ...happening("opened", opensAt),
    ...happening("closes", closesAt),
    ...happening("meeting", meetingStartsAt),
  ]
    .sort((a, b) => epochMs(a.at) - epochMs(b.at))
    .map((happening) => ({ happening, date: localDate(happening.at, zone) }));
  const today = localDate(now, zone);
  const dates = new Set([...happenings.map(({ date }) => date), today]);
  return [...dates].sort().map((date) => ({
    date,
    label: `${weekdays[weekdayOf(date) - 1] ?? ""} ${Number(date.slice(-2))}`,
    state: date === today ? "today" : date < today ? "past" : "ahead",
    happenings: happenings.filter((one) => one.date === date).map(({ happening }) => happening),
  }));
}

function happening(kind: RibbonHappening["kind"], at: InstantInput | null): RibbonHappening[] {
  return at === null ? [] : [{ kind, at: isoInstant(epochMs(at)) }];
}
