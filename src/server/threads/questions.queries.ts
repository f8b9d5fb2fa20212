import { DomainError } from "@/domain/domain-error";
import { excerptOf } from "@/domain/threads/excerpt";
import { DISCUSSION_LIST_PAGE, EXCERPT_SOURCE_LENGTH, MAX_MEETING_QUESTIONS } from "@/domain/threads/thread-limits";
import type { Reader } from "@/domain/threads/thread-rules";
import { type MomentCursor, momentCursor } from "@/domain/time/moment-cursor";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { commentSource } from "@/server/threads/comment-rows";
import { mayRead, readerSql } from "@/server/threads/may-read";

interface QuestionRow {
  id: string;
  paperId: string;
  titleHtml: string;
  authorName: string | null;
  beginning: string;
  askedAt: Date;
  answeredAt: Date | null;
  answerId: string | null;
  answers: number;
}

const columns = Prisma.sql`
  c.id, p.id AS "paperId", p.title_html AS "titleHtml", u.name AS "authorName",
  left(c.body, ${EXCERPT_SOURCE_LENGTH}) AS beginning, c.asked_at AS "askedAt", c.answered_at AS "answeredAt",
  c.answer_id AS "answerId", c.answer_count AS answers`;

const source = Prisma.sql`${commentSource} JOIN papers p ON p.id = t.paper_id`;

const viewQuestion = ({ beginning, askedAt, answeredAt, ...row }: QuestionRow) => ({
  ...row,
  excerpt: excerptOf(beginning),
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});

/**
 * The club's questions, or one paper's, that wait for an answer or have it; the newest first. Hidden ones count
 * not.
 */
export async function listQuestions(
  db: Db,
  question: {
    clubId: string;
    paperId?: string | undefined;
    state: "open" | "answered";
    after?: MomentCursor | undefined;
    reader: Reader;
  },
) {
  const { clubId, paperId = null, state, after, reader } = question;
  const isInState = state === "open" ? Prisma.sql`c.answered_at IS NULL` : Prisma.sql`c.answered_at IS NOT NULL`;
  const isBehind =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(c.asked_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const rows = await queryRows<QuestionRow>(db)`
    SELECT ${columns} FROM ${source}
    WHERE c.club_id = ${clubId}::uuid AND c.asked_at IS NOT NULL AND ${isInState} AND c.hidden_at IS NULL
      AND (${paperId}::uuid IS NULL OR t.paper_id = ${paperId}::uuid) AND ${mayRead(readerSql(clubId, reader))}
      AND ${isBehind}
    ORDER BY c.asked_at DESC, c.id DESC LIMIT ${DISCUSSION_LIST_PAGE + 1}`;
  const page = rows.slice(0, DISCUSSION_LIST_PAGE);
  const last = rows.length > DISCUSSION_LIST_PAGE ? page.at(-1) : undefined;
  return {
    questions: page.map(viewQuestion),
    next: last === undefined ? null : momentCursor({ at: last.askedAt, id: last.id }),
  };
}

/**
 * Open questions for a meeting's hour: those on the papers of its agenda, and on the club's next meeting those that the
 * meetings before left open, too (`isCarried`). Throws `not_found`.
 */
export async function listMeetingQuestions(
  db: Db,
  { clubId, meetingId, reader, now }: { clubId: string; meetingId: string; reader: Reader; now: Date },
) {
  const [meeting] = await queryRows<{ startsAt: Date; isNext: boolean }>(db)`
    SELECT m.starts_at AS "startsAt", m.status = 'scheduled' AND m.ends_at > ${now} AND NOT EXISTS (
      SELECT 1 FROM meetings e WHERE e.club_id = m.club_id AND e.status = 'scheduled' AND e.ends_at > ${now}
        AND e.starts_at < m.starts_at) AS "isNext"
    FROM meetings m WHERE m.id = ${meetingId}::uuid AND m.club_id = ${clubId}::uuid`;
  if (meeting === undefined) throw new DomainError("not_found", "This club has no such meeting.");
  const rows = await queryRows<QuestionRow & { isCarried: boolean }>(db)`
    WITH agenda AS (
      SELECT kp.paper_id, bool_and(m.id <> ${meetingId}::uuid) AS is_carried
      FROM talk_papers kp JOIN talks k ON k.id = kp.talk_id JOIN meetings m ON m.id = k.meeting_id
      WHERE kp.club_id = ${clubId}::uuid AND (m.id = ${meetingId}::uuid
        OR ${meeting.isNext} AND m.status = 'scheduled' AND m.starts_at < ${meeting.startsAt})
      GROUP BY kp.paper_id
    )
    SELECT ${columns}, agenda.is_carried AS "isCarried" FROM ${source} JOIN agenda ON agenda.paper_id = p.id
    WHERE c.club_id = ${clubId}::uuid AND c.asked_at IS NOT NULL AND c.answered_at IS NULL AND c.hidden_at IS NULL
      AND ${mayRead(readerSql(clubId, reader))}
    ORDER BY agenda.is_carried, c.asked_at, c.id LIMIT ${MAX_MEETING_QUESTIONS}`;
  return rows.map((row) => ({ ...viewQuestion(row), isCarried: row.isCarried }));
}
