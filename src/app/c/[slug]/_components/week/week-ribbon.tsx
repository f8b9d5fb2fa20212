import clsx from "clsx";
import type { ReactNode } from "react";
import { buildRibbon, type RibbonDay, type RibbonHappening } from "@/domain/meetings/week-ribbon";
import { isBeforeVoting } from "@/domain/rounds/round-rules";
import { inBothZones } from "@/domain/time/both-zones";
import { formatDay, formatInZone } from "@/domain/time/format-instant";
import { TodaysTurnout } from "./todays-turnout";
import { openRoundOf, type WeekView } from "./week-view";

/**
 * The club's week as days of its own zone, named to whoever lives by another, from the opening of nominations to the
 * meeting.
 */
export function WeekRibbon(view: WeekView) {
  const { week, club, now } = view;
  const days = buildRibbon({
    opensAt: week.round?.openedAt ?? null,
    closesAt: week.round?.closesAt ?? null,
    meetingStartsAt: week.round?.meetingStartsAt ?? week.meeting?.startsAt ?? null,
    now,
    zone: club.timeZone,
  });
  if (days.length < 2) return null;
  return (
    <ol
      aria-label="The week, day by day"
      className="grid overflow-hidden rounded-lg border border-line bg-sheet rail:auto-cols-[minmax(min-content,1fr)] rail:grid-flow-col"
    >
      {days.map((day) => (
        <Day
          key={day.date}
          day={day}
          today={day.state === "today" ? <Today {...view} /> : null}
          words={wordsOf(day, view)}
        />
      ))}
    </ol>
  );
}

function Day({ day, today, words }: { day: RibbonDay; today: ReactNode; words: string[] }) {
  const isMeeting = day.happenings.some(({ kind }) => kind === "meeting");
  return (
    <li
      aria-current={day.state === "today" ? "date" : undefined}
      className={clsx(
        "border-line px-3 rail:max-lg:px-2 pt-[11px] pb-[13px] text-sm text-ink-2 not-last:border-b max-rail:flex max-rail:gap-2.5 max-rail:py-[9px] rail:min-h-[86px] rail:not-last:border-r rail:not-last:border-b-0",
        day.state === "past" && "bg-paper text-ink-3 max-rail:hidden",
        day.state === "today" && "shadow-[inset_0_3px_var(--color-accent)]",
        isMeeting && "bg-accent-soft",
      )}
    >
      <time
        dateTime={day.date}
        title={formatDay(day.date)}
        className={clsx(
          "block font-serif text-base leading-[1.3] font-medium max-rail:min-w-[62px]",
          day.state === "past" ? "text-ink-3" : "text-ink",
        )}
      >
        {day.label}
      </time>
      <span className="wrap-normal">
        {today !== null && <span className="block">{today}</span>}
        {words.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </span>
    </li>
  );
}

function wordsOf(day: RibbonDay, view: WeekView): string[] {
  return day.happenings.map((happening) => happeningWords(happening, view));
}

function Today(view: WeekView) {
  const round = openRoundOf(view);
  if (round === null) return "Today";
  if (isBeforeVoting(round, view.now)) return "Today. Papers are nominated";
  const { id, voters, electorate, hasVoted } = round;
  return <TodaysTurnout round={{ id, voters, electorate, hasVoted }} lastEventId={view.week.lastEventId} />;
}

function happeningWords({ kind, at }: RibbonHappening, { week, club, zones, now }: WeekView): string {
  const isElsewhere = inBothZones(at, zones).club !== null;
  const time = formatInZone(at, club.timeZone, isElsewhere ? "timeInZone" : "time");
  const isPast = at <= now;
  switch (kind) {
    case "opened":
      return "Nominations opened";
    case "closes":
      return isPast ? "Voting closed" : `Voting closes ${time}, presenter asked`;
    case "meeting": {
      const count = week.meeting?.papers.length ?? 0;
      const papers = count === 0 ? "" : count === 1 ? ", one paper" : `, ${count} papers`;
      return `Meeting ${time}${week.meeting?.startsAt === at ? papers : ""}`;
    }
  }
}
