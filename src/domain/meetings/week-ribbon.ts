import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { addDays, daysBetween, localDate, weekdayOf } from "@/domain/time/local-time";

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

/** What is shown side by side on a screen: from one weekly meeting to the next, both days included. */
const CELLS = 8;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/**
 * The club's week as days: from the opening of nominations to the meeting, today among them. A week that has more days
 * than there is room for keeps those on which something happens, today, and then those nearest to today.
 */
export function buildRibbon({ opensAt, closesAt, meetingStartsAt, now, zone }: ClubWeek): RibbonDay[] {
  const happenings = [
    ...happening("opened", opensAt),
    ...happening("closes", closesAt),
    ...happening("meeting", meetingStartsAt),
  ]
    .sort((a, b) => epochMs(a.at) - epochMs(b.at))
    .map((happening) => ({ happening, date: localDate(happening.at, zone) }));
  const today = localDate(now, zone);
  const dates = happenings.map(({ date }) => date);
  const wanted = chooseDays([...dates, today].sort(), new Set([...dates, today]), today);
  return wanted.map((date) => ({
    date,
    label: `${weekdays[weekdayOf(date) - 1] ?? ""} ${Number(date.slice(-2))}`,
    state: date === today ? "today" : date < today ? "past" : "ahead",
    happenings: happenings.filter((one) => one.date === date).map(({ happening }) => happening),
  }));
}

function happening(kind: RibbonHappening["kind"], at: InstantInput | null): RibbonHappening[] {
  return at === null ? [] : [{ kind, at: isoInstant(epochMs(at)) }];
}

function chooseDays(sorted: readonly string[], kept: Set<string>, today: string): string[] {
  const [first, last] = [sorted.at(0) ?? today, sorted.at(-1) ?? today];
  const span = daysBetween(first, last);
  // Nearest first, and of two as near the one to come. No further than needed: a series may meet every two months.
  for (let away = 1; away <= span && kept.size < CELLS; away += 1) {
    for (const date of [addDays(today, away), addDays(today, -away)]) {
      if (date >= first && date <= last && kept.size < CELLS) kept.add(date);
    }
  }
  return [...kept].sort();
}
