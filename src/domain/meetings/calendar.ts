import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { comesTwice } from "@/domain/time/wall-clock";
import { CalendarMoment } from "./calendar-moment";
import { escapeText, oneLine } from "./calendar-text";
import { timeZoneDefinition } from "./calendar-time-zone";

export type CalendarPaper = { title: string; url: string; presenter: { name: string; accepted: boolean } | null };

export type CalendarMeeting = {
  id: string;
  startsAt: InstantInput;
  endsAt: InstantInput;
  status: "scheduled" | "cancelled";
  /** RFC 5545 SEQUENCE: rises with each change. */
  sequence: number;
  /** When it last changed; DTSTAMP, so that the same data give the same text. */
  changedAt: InstantInput;
  /** A room, or a link to a call. */
  place: string | null;
  /** The meeting's page. */
  url: string;
  /** In the order of the picks; empty before the vote. */
  papers: readonly CalendarPaper[];
};

export type ClubCalendar = { clubName: string; zone: string; meetings: readonly CalendarMeeting[] };

/** How often calendar programs are requested to fetch it again. */
const REFRESH_SECONDS = 3_600;

/**
 * An iCalendar file (RFC 5545) of a club's meetings, each an entry of its own: meetings are moved and cancelled one by
 * one, and each has its own papers. A meeting keeps its UID for ever; a cancelled one stays, marked, since calendars
 * keep what vanishes from a feed. Depends on nothing but its argument. Throws a RangeError for no instant or no zone.
 */
export function buildCalendar({ clubName, zone, meetings }: ClubCalendar): string {
  const club = oneLine(clubName);
  const span = spanOf(meetings);
  const calendar = new ICalCalendar({
    method: ICalCalendarMethod.PUBLISH,
    name: escapeText(club),
    prodId: { company: "Paperclub", product: "Paperclub", language: "EN" },
    ttl: REFRESH_SECONDS,
    // Without a name: the library would write DTSTAMP, which must be UTC, in a named zone.
    timezone: { name: null, generator: (name) => timeZoneDefinition(name, span) },
    x: { "X-WR-TIMEZONE": zone },
  });
  for (const meeting of meetings) {
    const cancelled = meeting.status === "cancelled";
    calendar.createEvent({
      id: `${meeting.id}@paperclub`,
      sequence: meeting.sequence,
      stamp: CalendarMoment.at(meeting.changedAt),
      lastModified: CalendarMoment.at(meeting.changedAt),
      start: CalendarMoment.at(meeting.startsAt),
      end: CalendarMoment.at(meeting.endsAt),
      ...(isPlainIn(zone, meeting) ? { timezone: zone } : {}),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: `${cancelled ? "Cancelled: " : ""}${club}: ${subject(meeting.papers)}`,
      description: { plain: describe(meeting) },
      ...(meeting.place === null ? {} : { location: { title: oneLine(meeting.place) } }),
      url: meeting.url,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * Whether a meeting can be written as wall time. In the hour that clocks repeat readers disagree on which of the two is
 * meant, so such a meeting is written in UTC, as everything is in a club that lives in UTC.
 */
function isPlainIn(zone: string, { startsAt, endsAt }: CalendarMeeting): boolean {
  return zone !== "UTC" && !comesTwice(startsAt, zone) && !comesTwice(endsAt, zone);
}

function spanOf(meetings: readonly CalendarMeeting[]) {
  const starts = meetings.map(({ startsAt }) => epochMs(startsAt)).sort((a, b) => a - b);
  const ends = meetings.map(({ endsAt }) => epochMs(endsAt)).sort((a, b) => a - b);
  return { from: isoInstant(starts.at(0) ?? 0), until: isoInstant(ends.at(-1) ?? 0) };
}

function subject(papers: readonly CalendarPaper[]): string {
  const [first, ...others] = papers;
  if (!first) return "meeting";
  return `${oneLine(first.title)}${others.length > 0 ? ` and ${others.length} more` : ""}`;
}

function describe({ papers, url }: CalendarMeeting): string {
  const blocks = papers.map(({ title, url: paperUrl, presenter }) =>
    [oneLine(title), presenterLine(presenter), paperUrl].join("\n"),
  );
  return [...(blocks.length > 0 ? blocks : ["No paper has been chosen yet."]), `Meeting: ${url}`].join("\n\n");
}

function presenterLine(presenter: CalendarPaper["presenter"]): string {
  if (!presenter) return "No presenter yet";
  return `Presented by ${oneLine(presenter.name)}${presenter.accepted ? "" : " (asked, has not answered yet)"}`;
}
