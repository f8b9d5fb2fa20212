import { buildCalendar } from "@/domain/meetings/calendar";
import { CALENDAR_MONTHS_BACK } from "@/domain/meetings/meeting-limits";
import { publicOrigin } from "@/env";
import type { Db } from "@/server/db";
import { type AgendaRow, agendaColumn } from "@/server/meetings/agenda";
import { isSignatureOf, readCalendarToken } from "@/server/meetings/calendar-token";
import { queryRows } from "@/server/query-rows";

export interface OpenedFeed {
  feedId: string;
  clubId: string;
  slug: string;
  clubName: string;
  zone: string;
}

/**
 * The feed behind a secret address, or null: forged, renewed since, or its owner is no longer in the club. All of these
 * look alike. A renewed feed keeps its id, so the version is part of what is signed.
 */
export async function openCalendarFeed(db: Db, token: string): Promise<OpenedFeed | null> {
  const named = readCalendarToken(token);
  if (named === null) return null;
  const rows = await queryRows<OpenedFeed & { version: number }>(db)`
    SELECT f.id AS "feedId", f.version, c.id AS "clubId", c.slug, c.name AS "clubName", c.time_zone AS zone
    FROM calendar_feeds f JOIN clubs c ON c.id = f.club_id
    JOIN memberships m ON m.club_id = f.club_id AND m.user_id = f.user_id
    WHERE f.id = ${named.feedId}::uuid`;
  const [row] = rows;
  if (row === undefined) return null;
  const { version, ...feed } = row;
  return isSignatureOf({ id: feed.feedId, version }, named.signature) ? feed : null;
}

interface CalendarRow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: "scheduled" | "cancelled";
  sequence: number;
  changedAt: Date;
  place: string | null;
  papers: AgendaRow[];
}

/** The club's meetings of the last months and all that are ahead, cancelled ones included, as an iCalendar file. */
export async function getCalendar(db: Db, { clubId, slug, clubName, zone }: OpenedFeed): Promise<string> {
  const rows = await queryRows<CalendarRow>(db)`
    SELECT t.id, t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.status::text, t.sequence, t.changed_at AS "changedAt",
      coalesce(t.place, c.meeting_place) AS place, ${agendaColumn}
    FROM meetings t JOIN clubs c ON c.id = t.club_id
    WHERE t.club_id = ${clubId}::uuid AND t.starts_at > now() - make_interval(months => ${CALENDAR_MONTHS_BACK}::int)
    ORDER BY t.starts_at, t.id`;
  const club = `${publicOrigin()}/c/${slug}`;
  const meetings = rows.map(({ papers, ...meeting }) => ({
    ...meeting,
    url: `${club}/meetings/${meeting.id}`,
    papers: papers.map(({ paperId, title, assignment }) => ({
      title,
      url: `${club}/papers/${paperId}`,
      presenter: assignment && { name: assignment.presenter.name, accepted: assignment.status === "accepted" },
    })),
  }));
  return buildCalendar({ clubName, zone, meetings });
}
