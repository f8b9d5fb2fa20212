import { z } from "zod";
import { isAsked, turnWords } from "@/domain/notifications/turn-words";
import { readReason } from "@/domain/rota/explain-turn";
import { Prisma } from "@/generated/prisma/client";
import { mailId } from "@/server/notifications/mail-id";
import { defineKind } from "@/server/notifications/notification-kind";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Whoever has answered knows of it. An organizer's choice is accepted without an answer. */
const isAnswered = Prisma.sql`(a.ended_because IS NOT DISTINCT FROM 'declined' OR (a.status = 'accepted' AND a.assigned_by_id IS NULL))`;

/** No mail goes out of a meeting that is off or over. */
const ahead = { isCancelled: false, isPast: false };

/**
 * The state of somebody's turn to present: that they are asked, were set, are asked again for another day, or no longer
 * present. Whoever did it themselves is not notified. What is news about it raises its one notification again.
 */
export const assignmentChanged = defineKind("assignment.changed", {
  payload: z.object({
    assignmentId: z.uuid(),
    serverOnly: z.object({ presenterNews: z.literal(true), byUserId: z.uuid().nullable() }).optional(),
  }),

  recipients: ({ clubId, events }) => {
    const news = events.flatMap(({ eventId, assignmentId, serverOnly }) =>
      serverOnly === undefined ? [] : [{ eventId, assignmentId, byUserId: serverOnly.byUserId }],
    );
    return Prisma.sql`
      SELECT e."eventId" AS event_id, a.id AS subject_id, a.user_id, 'assigned' AS reason, ${isAnswered} AS is_read
      FROM jsonb_to_recordset(${JSON.stringify(news)}::jsonb) AS e ("eventId" bigint, "assignmentId" uuid, "byUserId" uuid)
      JOIN assignments a ON a.id = e."assignmentId" AND a.club_id = ${clubId}::uuid
      WHERE a.user_id IS DISTINCT FROM e."byUserId"`;
  },

  // Of several assignments of one person for a talk at a meeting the last one is shown.
  source: Prisma.sql`
    SELECT jsonb_build_object('assignmentId', a.id, 'paperId', p.id, 'title', p.title, 'titleHtml', p.title_html,
        'byName', u.name, 'status', a.status, 'endedBecause', a.ended_because, 'why', a.why, 'startsAt', g.starts_at, 'answerBy', a.answer_by,
        'isCancelled', g.status = 'cancelled') AS facts,
      ${isAnswered} AS is_read,
      a.ended_because IS DISTINCT FROM 'declined' AND g.status = 'scheduled' AND g.starts_at > now() AS mail_due
    FROM assignments a JOIN meetings g ON g.id = a.asked_for_meeting_id
      JOIN talk_papers h ON h.talk_id = a.talk_id AND h.position = 1 JOIN papers p ON p.id = h.paper_id
      LEFT JOIN users u ON u.id = a.assigned_by_id
    WHERE a.id = n.subject_id AND a.club_id = n.club_id AND a.user_id = n.user_id AND NOT EXISTS (
      SELECT 1 FROM assignments o WHERE o.user_id = a.user_id AND o.talk_id = a.talk_id
        AND o.asked_for_meeting_id = a.asked_for_meeting_id AND o.id > a.id)`,

  facts: z.object({
    assignmentId: z.string(),
    paperId: z.string(),
    title: z.string(),
    titleHtml: z.string(),
    /** The organizer who set it; null where the line did, or where they have left. */
    byName: z.string().nullable(),
    status: z.enum(["proposed", "accepted", "ended"]),
    /** Null until it has ended. */
    endedBecause: z.enum(["declined", "expired", "replaced", "stopped_presenting", "left", "merged"]).nullable(),
    /** The sentence with the numbers: why this person. */
    why: z.string(),
    startsAt: instant,
    answerBy: instant.nullable(),
    isCancelled: z.boolean(),
  }),

  inbox: ({ assignmentId, paperId, titleHtml, startsAt, answerBy, ...turn }, { now }) => {
    const state = { ...turn, isPast: startsAt <= now };
    const mayAnswer = isAsked(state);
    const deadline = mayAnswer && answerBy !== null ? [" Please answer by ", { at: answerBy.toISOString() }, "."] : [];
    return {
      happened: turnWords(state),
      titleHtml,
      path: mayAnswer ? `/turns/${assignmentId}` : `/papers/${paperId}`,
      ask: mayAnswer ? { kind: "turn", assignmentId } : undefined,
      more: [{ at: startsAt.toISOString() }, ".", ...deadline],
    };
  },

  mail: async (
    _tx,
    { assignmentId, paperId, status, endedBecause, byName, why, startsAt, answerBy, ...paper },
    context,
  ) => {
    const { clubName, clubUrl, say, raisedAt } = context;
    const title = paper.title.replace(/\s+/g, " ").trim();
    const isQuestion = isAsked({ ...ahead, status });
    const state = turnWords({ ...ahead, status, endedBecause, byName });
    const deadline = answerBy === null ? [] : [`Please answer by ${say(answerBy)}.`];
    return {
      subject: `[${clubName}] ${isQuestion ? `Will you present “${title}”?` : `${state}: ${title}`}`,
      parts: [
        `${state} in ${clubName}: “${title}”, on ${say(startsAt)}.`,
        ...(isQuestion ? [readReason(why, true).sentence, ...deadline] : []),
        isQuestion
          ? { link: `${clubUrl}/turns/${assignmentId}`, words: "Accept or decline" }
          : { link: `${clubUrl}/papers/${paperId}`, words: "Open the paper" },
      ],
      why: "You get this email because it is about your turn to present.",
      // News of a turn comes more than once, as it changes: the later mails hang on what the first one opened.
      conversation: {
        messageId: mailId(`turn-${assignmentId}-${raisedAt.getTime()}`),
        references: [mailId(`turn-${assignmentId}`)],
      },
      causedBy: null,
    };
  },
});
