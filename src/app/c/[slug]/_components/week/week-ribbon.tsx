import clsx from "clsx";
import type { ReactNode } from "react";
import { Time } from "@/components/time/time";
import { ZoneHeading, zoneNamedOnce } from "@/components/time/zone-heading";
import { buildRibbon, type RibbonDay, type RibbonHappening } from "@/domain/meetings/week-ribbon";
import { isBeforeVoting } from "@/domain/rounds/round-rules";
import { formatDay } from "@/domain/time/format-instant";
import { readerZoneOf } from "@/domain/time/write-instant";
import { TodaysTurnout } from "./todays-turnout";
import { openRoundOf, type WeekView } from "./week-view";

const ZONES_ID = "week-zones";

/**
 * The club's week as days of the reader's calendar, from the opening of nominations to the meeting. The zones are named
 * once, above it.
 */
export function WeekRibbon(view: WeekView) {
  const { week, zones, now } = view;
  const days = buildRibbon({
    opensAt: week.round?.openedAt ?? null,
    closesAt: week.round?.closesAt ?? null,
    meetingStartsAt: week.round?.meetingStartsAt ?? week.meeting?.startsAt ?? null,
    now,
    zone: readerZoneOf(zones),
  });
  if (days.length < 2) return null;
  const times = days.flatMap(({ happenings }) => happenings.filter(({ kind }) => kind !== "opened"));
  const instants = times.map(({ at }) => at);
  const zoneNamedBy = zoneNamedOnce(ZONES_ID, instants, zones);
  return (
    <div className="mt-6">
      <ZoneHeading id={ZONES_ID} instants={instants} zones={zones} />
      <ol
        aria-label="The week, day by day"
        className="grid overflow-hidden rounded-lg border border-line bg-sheet rail:auto-cols-[minmax(min-content,1fr)] rail:grid-flow-col"
      >
        {days.map((day) => (
          <Day
            key={day.date}
            day={day}
            today={day.state === "today" ? <Today {...view} /> : null}
            lines={day.happenings.map((happening) => ({
              key: happening.kind,
              words: happeningWords(happening, view, zoneNamedBy),
            }))}
          />
        ))}
      </ol>
    </div>
  );
}

type DayProps = { day: RibbonDay; today: ReactNode; lines: { key: string; words: ReactNode }[] };

function Day({ day, today, lines }: DayProps) {
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
        {lines.map(({ key, words }) => (
          <span key={key} className="block">
            {words}
          </span>
        ))}
      </span>
    </li>
  );
}

function Today(view: WeekView) {
  const round = openRoundOf(view);
  if (round === null) return "Today";
  if (isBeforeVoting(round, view.now)) return "Today. Papers are nominated";
  const { id, voters, electorate, hasVoted } = round;
  return <TodaysTurnout round={{ id, voters, electorate, hasVoted }} lastEventId={view.week.lastEventId} />;
}

function happeningWords(
  { kind, at }: RibbonHappening,
  { week, zones, now }: WeekView,
  zoneNamedBy: string | undefined,
): ReactNode {
  const time = <Time instant={at} zones={zones} style="time" zoneNamedBy={zoneNamedBy} />;
  const isPast = at <= now;
  switch (kind) {
    case "opened":
      return "Nominations opened";
    case "closes":
      return isPast ? "Voting closed" : <>Voting closes {time}, presenter asked</>;
    case "meeting": {
      const count = week.meeting?.papers.length ?? 0;
      const papers = count === 0 ? "" : count === 1 ? ", one paper" : `, ${count} papers`;
      return (
        <>
          Meeting {time}
          {week.meeting?.startsAt === at && papers}
        </>
      );
    }
  }
}
