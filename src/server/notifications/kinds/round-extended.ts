import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { mailId } from "@/server/notifications/mail-id";
import { defineKind } from "@/server/notifications/notification-kind";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** There is more time to vote: everyone who can vote is notified. Nothing of the state of the vote, which nobody knows. */
export const roundExtended = defineKind("round.extended", {
  payload: z.object({ roundId: z.uuid() }),

  recipients: ({ clubId, events }) => Prisma.sql`
    SELECT e."eventId" AS event_id, r.id AS subject_id, m.user_id, 'club' AS reason, false AS is_read
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS e ("eventId" bigint, "roundId" uuid)
    JOIN rounds r ON r.id = e."roundId" AND r.club_id = ${clubId}::uuid
    JOIN memberships m ON m.club_id = r.club_id AND m.role <> 'observer'`,

  source: Prisma.sql`
    SELECT jsonb_build_object('roundId', r.id, 'number', r.number, 'status', r.status, 'closesAt', r.closes_at,
        'before', r.extended_from) AS facts,
      false AS is_read, r.status = 'open' AS mail_due
    FROM rounds r WHERE r.id = n.subject_id AND r.club_id = n.club_id AND r.extended_from IS NOT NULL`,

  facts: z.object({
    roundId: z.string(),
    number: z.number(),
    status: z.string(),
    closesAt: instant,
    /** When it was to close first. */
    before: instant,
  }),

  inbox: ({ number, status, closesAt }, { now }) => ({
    happened: "There is more time to vote",
    titleHtml: `Round ${number}`,
    path: status === "open" ? "/round" : `/rounds/${number}`,
    ask: status === "open" && now < closesAt ? { kind: "vote" } : undefined,
    more: ["Voting closes ", { at: closesAt.toISOString() }, "."],
  }),

  mail: async (_tx, { roundId, number, closesAt, before }, { clubName, clubUrl, say, raisedAt }) => {
    return {
      subject: `[${clubName}] More time to vote`,
      parts: [
        `The vote of round ${number} in ${clubName} was extended. It now closes on ${say(closesAt)} instead of ${say(before)}.`,
        "If you have voted, your ballot still counts, and you can change it until voting closes.",
        { link: `${clubUrl}/round`, words: "Open the round" },
      ],
      why: `You get this email because you can vote in ${clubName}.`,
      conversation: {
        messageId: mailId(`round-${roundId}-${raisedAt.getTime()}`),
        references: [mailId(`round-${roundId}`)],
      },
      causedBy: null,
    };
  },
});
