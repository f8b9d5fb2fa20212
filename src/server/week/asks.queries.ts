import { MAX_UNREAD_NOTIFICATIONS } from "@/domain/notifications/notification-limits";
import { type NotificationReason, reasonsForOnePerson } from "@/domain/notifications/reasons";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { notificationSource } from "@/server/notifications/notification-kinds";
import { countUnreadNotifications } from "@/server/notifications/notifications.queries";
import { queryRows } from "@/server/query-rows";

interface Reader {
  userId: string;
  now: Date;
}

/** FROM and WHERE of the turns to present `a` that wait for an answer of the member `me` of the club `c`. */
const askedTurns = (now: Date) => Prisma.sql`
  assignments a JOIN talks k ON k.id = a.talk_id JOIN meetings t ON t.id = k.meeting_id
  WHERE a.club_id = c.id AND a.user_id = me.user_id AND a.status = 'proposed' AND t.status = 'scheduled' AND t.starts_at > ${now}`;

/** FROM and WHERE of the open vote `r` of the club `c` in which its member `me` may vote, on what is nominated. */
const openVotes = (now: Date) => Prisma.sql`
  rounds r WHERE r.club_id = c.id AND r.status = 'open' AND r.closes_at > ${now} AND me.role <> 'observer'
    AND (r.voting_opens_at IS NULL OR r.voting_opens_at <= ${now}) AND EXISTS (SELECT 1 FROM nominations o WHERE o.round_id = r.id)`;

const hasVoted = Prisma.sql`EXISTS (SELECT 1 FROM ballots b WHERE b.round_id = r.id AND b.user_id = me.user_id)`;

/** Unread mentions and answers to the person `me` in the club `c`, as a number. */
const mentionsOf = (reasons: readonly NotificationReason[]) => Prisma.sql`(
  SELECT count(*)::int FROM (
    SELECT 1 FROM ${notificationSource}
    WHERE n.user_id = me.user_id AND n.club_id = c.id AND n.read_at IS NULL AND NOT said.is_read AND n.reason = ANY(${reasons}::text[]) LIMIT ${MAX_UNREAD_NOTIFICATIONS}) unread)`;

interface AsksRow {
  clubId: string;
  turns: { assignmentId: string; startsAt: string; titleHtml: string; answerBy: string | null }[];
  vote: { number: number; closesAt: string; hasVoted: boolean } | null;
  mentions: number;
}

/** What each of the person's clubs asks of them, in one statement for all: turns, the open vote, what was said to them. */
export async function listAsks(db: Db, { userId, now }: Reader) {
  const rows = await queryRows<AsksRow>(db)`
    SELECT c.id AS "clubId",
      coalesce((
        SELECT json_agg(json_build_object('assignmentId', a.id, 'startsAt', t.starts_at, 'answerBy', a.answer_by,
          'titleHtml', (SELECT p.title_html FROM talk_papers h JOIN papers p ON p.id = h.paper_id
            WHERE h.talk_id = k.id AND h.position = 1)) ORDER BY t.starts_at, a.id)
        FROM ${askedTurns(now)}
      ), '[]'::json) AS turns,
      (SELECT json_build_object('number', r.number, 'closesAt', r.closes_at, 'hasVoted', ${hasVoted})
        FROM ${openVotes(now)}) AS vote,
      ${mentionsOf(reasonsForOnePerson)} AS mentions
    FROM memberships me JOIN clubs c ON c.id = me.club_id WHERE me.user_id = ${userId}::uuid`;
  return rows.map(({ turns, vote, ...row }) => ({
    ...row,
    turns: turns.map((turn) => ({
      ...turn,
      startsAt: iso(turn.startsAt),
      answerBy: turn.answerBy === null ? null : iso(turn.answerBy),
    })),
    vote: vote && { ...vote, closesAt: iso(vote.closesAt) },
  }));
}

/** How much is unread, and how many answers and votes each club asks for: what the frame shows on every page. */
export async function countWaiting(db: Db, { userId, now }: Reader) {
  const [{ unread }, asked] = await Promise.all([
    countUnreadNotifications(db, userId),
    queryRows<{ clubId: string; count: number }>(db)`
      SELECT "clubId", count FROM (
        SELECT c.id AS "clubId", (SELECT count(*)::int FROM ${askedTurns(now)})
          + (SELECT count(*)::int FROM ${openVotes(now)} AND NOT ${hasVoted}) AS count
        FROM memberships me JOIN clubs c ON c.id = me.club_id WHERE me.user_id = ${userId}::uuid) per_club
      WHERE count > 0`,
  ]);
  return { unread, asked };
}

/** JSON made by the database gives instants with an offset; everywhere else they end in Z. */
const iso = (instant: string) => new Date(instant).toISOString();
