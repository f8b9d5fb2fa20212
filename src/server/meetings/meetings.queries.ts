import { DomainError } from "@/domain/domain-error";
import { PAST_MEETINGS_PER_PAGE } from "@/domain/meetings/meeting-limits";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { type AgendaRow, agendaColumn, viewAgenda } from "@/server/meetings/agenda";
import { queryRows } from "@/server/query-rows";

interface MeetingRow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: "scheduled" | "cancelled";
  place: string | null;
  papers: AgendaRow[];
}

const columns = Prisma.sql`
  t.id, t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.status::text, coalesce(t.place, c.meeting_place) AS place,
  ${agendaColumn}`;

/** What the series itself took back is in calendars, as cancelled, but means nothing to a reader of the list. */
const isListed = Prisma.sql`(t.status = 'scheduled' OR t.set_by_hand)`;

const viewMeeting = ({ startsAt, endsAt, papers, ...meeting }: MeetingRow) => ({
  ...meeting,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  papers: viewAgenda(papers),
});

export type ListedMeeting = ReturnType<typeof viewMeeting>;

/** Meetings that are not over, the next one first. */
export async function listAhead(db: Db, { clubId, now }: { clubId: string; now: Date }): Promise<ListedMeeting[]> {
  const rows = await queryRows<MeetingRow>(db)`
    SELECT ${columns} FROM meetings t JOIN clubs c ON c.id = t.club_id
    WHERE t.club_id = ${clubId}::uuid AND t.ends_at > ${now} AND ${isListed}
    ORDER BY t.starts_at, t.id`;
  return rows.map(viewMeeting);
}

/** A page of meetings that are over, the latest first. `before` is the last meeting that one has. */
export async function listPast(
  db: Db,
  { clubId, before, now }: { clubId: string; before?: string | undefined; now: Date },
): Promise<{ meetings: ListedMeeting[]; next: string | null }> {
  const rows = await queryRows<MeetingRow>(db)`
    SELECT ${columns} FROM meetings t JOIN clubs c ON c.id = t.club_id
    WHERE t.club_id = ${clubId}::uuid AND t.ends_at <= ${now} AND ${isListed}
      AND (${before ?? null}::uuid IS NULL OR (t.starts_at, t.id) <
        (SELECT b.starts_at, b.id FROM meetings b WHERE b.id = ${before ?? null}::uuid AND b.club_id = t.club_id))
    ORDER BY t.starts_at DESC, t.id DESC LIMIT ${PAST_MEETINGS_PER_PAGE + 1}`;
  const meetings = rows.slice(0, PAST_MEETINGS_PER_PAGE).map(viewMeeting);
  return { meetings, next: rows.length > PAST_MEETINGS_PER_PAGE ? (meetings.at(-1)?.id ?? null) : null };
}

interface WholeMeetingRow extends MeetingRow {
  ownPlace: string | null;
  seriesDate: string;
  setByHand: boolean;
  round: { id: string; number: number; closesAt: string } | null;
}

/** A meeting's page. `round` is the vote that is still open for it. */
export async function getMeeting(db: Db, { clubId, meetingId }: { clubId: string; meetingId: string }) {
  const rows = await queryRows<WholeMeetingRow>(db)`
    SELECT ${columns}, t.place AS "ownPlace", t.series_date::text AS "seriesDate", t.set_by_hand AS "setByHand",
      (SELECT json_build_object('id', r.id, 'number', r.number, 'closesAt', r.closes_at) FROM rounds r
        WHERE r.meeting_id = t.id AND r.club_id = t.club_id AND r.status = 'open') AS round
    FROM meetings t JOIN clubs c ON c.id = t.club_id
    WHERE t.id = ${meetingId}::uuid AND t.club_id = ${clubId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new DomainError("not_found", "This club has no such meeting.");
  const { round, ownPlace, seriesDate, setByHand, ...meeting } = row;
  return {
    ...viewMeeting(meeting),
    ownPlace,
    seriesDate,
    setByHand,
    round: round && { ...round, closesAt: new Date(round.closesAt).toISOString() },
  };
}

export type WholeMeeting = Awaited<ReturnType<typeof getMeeting>>;
