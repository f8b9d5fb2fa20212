import { Prisma } from "@/generated/prisma/client";

/** A paper of a meeting's talks, and who presents it, as the database's JSON has it: instants are texts with an offset. */
export interface AgendaRow {
  talkId: string;
  paperId: string;
  title: string;
  titleHtml: string;
  commentCount: number;
  assignment: {
    id: string;
    status: "proposed" | "accepted";
    presenter: { id: string; name: string };
    answerBy: string | null;
    why: string;
    /** An organizer chose, not the line. */
    isSet: boolean;
  } | null;
}

/**
 * A column for a statement on `meetings t`: its talks' papers in the order of the agenda, and who presents them. A pick
 * becomes a talk once its round is closed, so nothing reveals the state of an open vote.
 */
export const agendaColumn = Prisma.sql`
  coalesce((
    SELECT json_agg(json_build_object('talkId', k.id, 'paperId', p.id, 'title', p.title, 'titleHtml', p.title_html,
      'commentCount', coalesce(th.comment_count, 0),
      'assignment', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'status', a.status,
        'presenter', json_build_object('id', u.id, 'name', u.name), 'answerBy', a.answer_by, 'why', a.why,
        'isSet', a.assigned_by_id IS NOT NULL) END) ORDER BY k.position, k.id, kp.position)
    FROM talks k JOIN talk_papers kp ON kp.talk_id = k.id JOIN papers p ON p.id = kp.paper_id
      LEFT JOIN assignments a ON a.talk_id = k.id AND a.status <> 'ended'
      LEFT JOIN users u ON u.id = a.user_id
      LEFT JOIN threads th ON th.club_id = t.club_id AND th.paper_id = p.id
    WHERE k.meeting_id = t.id AND k.club_id = t.club_id
  ), '[]'::json) AS papers`;

export type AgendaPaper = ReturnType<typeof viewAgenda>[number];

/** The agenda as it is sent: every instant ends in Z. */
export function viewAgenda(papers: AgendaRow[]) {
  return papers.map(({ assignment, ...paper }) => ({
    ...paper,
    assignment: assignment && {
      ...assignment,
      answerBy: assignment.answerBy === null ? null : new Date(assignment.answerBy).toISOString(),
    },
  }));
}
