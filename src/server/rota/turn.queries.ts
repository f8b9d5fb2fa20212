import { DomainError } from "@/domain/domain-error";
import type { AssignmentEnd, AssignmentStatus } from "@/domain/rota/assignment-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

interface TurnRow {
  assignmentId: string;
  status: AssignmentStatus;
  endedBecause: AssignmentEnd | null;
  why: string;
  answerBy: Date | null;
  meetingId: string;
  startsAt: Date;
  isCancelled: boolean;
  byName: string | null;
  paperId: string;
  title: string;
  titleHtml: string;
}

/** One's own turn to present, whatever became of it. Throws `not_found` for others' turns, and for other clubs'. */
export async function getTurn(
  db: Db,
  { clubId, assignmentId, userId, now }: { clubId: string; assignmentId: string; userId: string; now: Date },
) {
  const [row] = await queryRows<TurnRow>(db)`
    SELECT a.id AS "assignmentId", a.status::text, a.ended_because::text AS "endedBecause", a.why, a.answer_by AS "answerBy",
      t.id AS "meetingId", t.starts_at AS "startsAt", t.status = 'cancelled' AS "isCancelled", u.name AS "byName",
      p.id AS "paperId", p.title, p.title_html AS "titleHtml"
    FROM assignments a JOIN talks k ON k.id = a.talk_id JOIN meetings t ON t.id = k.meeting_id
      JOIN talk_papers h ON h.talk_id = k.id AND h.position = 1 JOIN papers p ON p.id = h.paper_id
      LEFT JOIN users u ON u.id = a.assigned_by_id
    WHERE a.id = ${assignmentId}::uuid AND a.club_id = ${clubId}::uuid AND a.user_id = ${userId}::uuid`;
  if (row === undefined) throw new DomainError("not_found", "There is no such turn of yours in this club.");
  const { startsAt, answerBy, ...turn } = row;
  return {
    ...turn,
    startsAt: startsAt.toISOString(),
    answerBy: answerBy === null ? null : answerBy.toISOString(),
    isPast: startsAt <= now,
  };
}
