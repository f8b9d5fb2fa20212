import { REST_SHOWN_DAYS } from "@/domain/clubs/rest";
import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { RECENT_COMMENTS_SHOWN } from "@/domain/threads/thread-limits";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { type AgendaRow, agendaColumn, viewAgenda } from "@/server/meetings/agenda";
import { listUnreadToPerson } from "@/server/notifications/notifications.queries";
import { clubListings } from "@/server/papers/club-view";
import { queryRows } from "@/server/query-rows";
import { listRecentComments } from "@/server/threads/threads.queries";
import { viewWeekRound, votingColumn, type WeekRound } from "@/server/week/week-round";

interface Reader {
  clubId: string;
  userId: string;
  role: Role;
  now: Date;
}

/** As the database's JSON has it: instants are texts with an offset. */
interface WeekRow {
  round: WeekRound | null;
  meeting: { id: string; startsAt: string; endsAt: string; place: string | null; papers: AgendaRow[] } | null;
  turns: {
    assignmentId: string;
    status: "proposed" | "accepted";
    meetingId: string;
    startsAt: string;
    paperId: string;
    titleHtml: string;
    answerBy: string | null;
    why: string;
  }[];
  vacancies: { talkId: string; meetingId: string; startsAt: string; paperId: string; titleHtml: string }[];
  hasFeed: boolean;
  rest: { from: string; until: string } | null;
  lastEventId: string;
}

/** How many mentions and answers the page shows; the inbox has all. */
const MENTIONS_SHOWN = 3;

/**
 * A club's week as one of its people sees it: the vote, the next meeting, what is asked of them, and what was said of
 * late. Three statements, since everybody's day begins here. Of an open vote it gives the papers, how many have voted, and
 * the reader's own ballot.
 */
export async function getWeek(db: Db, reader: Reader) {
  const { clubId } = reader;
  const [row, recent, mentions] = await Promise.all([
    findWeek(db, reader),
    listRecentComments(db, { clubId, limit: RECENT_COMMENTS_SHOWN, reader }),
    listUnreadToPerson(db, { ...reader, limit: MENTIONS_SHOWN + 1 }),
  ]);
  if (row === null) throw new DomainError("not_found", "This club does not exist, or you are not in it.");
  const { round, meeting, turns, vacancies, hasFeed, rest, lastEventId } = row;
  return {
    round: round && viewWeekRound(round),
    meeting: meeting && {
      ...meeting,
      startsAt: iso(meeting.startsAt),
      endsAt: iso(meeting.endsAt),
      papers: viewAgenda(meeting.papers),
    },
    /** What the reader has said or is asked to present at meetings to come. */
    turns: turns.map((turn) => ({ ...turn, startsAt: iso(turn.startsAt), answerBy: isoOrNull(turn.answerBy) })),
    /** Unread mentions and answers, newest first. */
    mentions: mentions.slice(0, MENTIONS_SHOWN).map(({ id, happened, titleHtml, href, createdAt }) => {
      return { id, happened, titleHtml, href, createdAt };
    }),
    hasMoreMentions: mentions.length > MENTIONS_SHOWN,
    /** Talks that nobody presents and nobody is asked to; for organizers. */
    vacancies: vacancies.map((vacancy) => ({ ...vacancy, startsAt: iso(vacancy.startsAt) })),
    /** Whether any day's papers have ever come in. */
    hasFeed,
    /** The days without anybody, where these ended only lately. */
    rest: rest && { from: iso(rest.from), until: iso(rest.until) },
    recent,
    lastEventId,
  };
}

export type Week = Awaited<ReturnType<typeof getWeek>>;

async function findWeek(db: Db, { clubId, userId, role, now }: Reader): Promise<WeekRow | null> {
  const rows = await queryRows<WeekRow>(db)`
    SELECT ${votingColumn({ userId, now })},
      (SELECT to_json(next) FROM (
        SELECT t.id, t.starts_at AS "startsAt", t.ends_at AS "endsAt", coalesce(t.place, c.meeting_place) AS place, ${agendaColumn}
        FROM meetings t WHERE t.club_id = c.id AND t.status = 'scheduled' AND t.ends_at > ${now} ORDER BY t.starts_at LIMIT 1
      ) next) AS meeting,
      coalesce((
        SELECT json_agg(json_build_object('assignmentId', a.id, 'status', a.status, 'meetingId', t.id, 'startsAt', t.starts_at,
          'paperId', p.id, 'titleHtml', p.title_html, 'answerBy', a.answer_by, 'why', a.why) ORDER BY t.starts_at, a.id)
        FROM assignments a JOIN talks k ON k.id = a.talk_id JOIN meetings t ON t.id = k.meeting_id
          JOIN talk_papers kp ON kp.talk_id = k.id AND kp.position = 1 JOIN papers p ON p.id = kp.paper_id
        WHERE a.club_id = c.id AND a.user_id = ${userId}::uuid AND a.status <> 'ended'
          AND t.status = 'scheduled' AND t.starts_at > ${now}
      ), '[]'::json) AS turns,
      coalesce((
        SELECT json_agg(json_build_object('talkId', k.id, 'meetingId', t.id, 'startsAt', t.starts_at, 'paperId', p.id,
          'titleHtml', p.title_html) ORDER BY t.starts_at, k.position, k.id)
        FROM meetings t JOIN talks k ON k.meeting_id = t.id
          JOIN talk_papers kp ON kp.talk_id = k.id AND kp.position = 1 JOIN papers p ON p.id = kp.paper_id
        WHERE ${roleAtLeast(role, "organizer")} AND t.club_id = c.id AND t.status = 'scheduled' AND t.starts_at > ${now}
          AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.talk_id = k.id AND a.status <> 'ended')
      ), '[]'::json) AS vacancies,
      EXISTS (SELECT 1 FROM ${clubListings(clubId, Prisma.sql`true LIMIT 1`)} l) AS "hasFeed",
      CASE WHEN c.rested_until > ${now}::timestamptz - make_interval(days => ${REST_SHOWN_DAYS}::int)
        THEN json_build_object('from', c.rested_from, 'until', c.rested_until) END AS rest,
      (SELECT coalesce(max(e.id), 0)::text FROM events e WHERE e.club_id = c.id) AS "lastEventId"
    FROM clubs c WHERE c.id = ${clubId}::uuid`;
  return rows[0] ?? null;
}

/** JSON made by the database gives instants with an offset; everywhere else they end in Z. */
const iso = (instant: string) => new Date(instant).toISOString();
const isoOrNull = (instant: string | null) => (instant === null ? null : iso(instant));
