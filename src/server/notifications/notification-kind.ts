import type { z } from "zod";
import type { NotificationReason } from "@/domain/notifications/reasons";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { EventBatch } from "@/server/events/consume-events";
import type { EventKind, EventPayloads } from "@/server/events/event-kinds";
import type { LoggedEvent } from "@/server/events/events.queries";
import { logger } from "@/server/logger";
import type { Mail } from "@/server/mail/send-mail";
import type { MailPart } from "@/server/mail/write-mail";

/** How the inbox shows a notification. */
export interface InboxWords {
  happened: string;
  /** What it is about, as HTML of ours. */
  titleHtml: string;
  /** Where it leads, below the club's own path. */
  path: string;
  /** What can be answered in the inbox itself: a turn to present, or the ballot that `path` leads to. */
  ask?: { kind: "turn"; assignmentId: string } | { kind: "vote" } | undefined;
  /** A second line. Instants are shown in the reader's zone. */
  more: readonly (string | { at: string })[];
}

export interface InboxContext {
  reason: NotificationReason;
  now: Date;
}

/** The recipient of a mail, and the notification that it is about. */
export interface MailContext {
  userId: string;
  reason: NotificationReason;
  subjectId: string;
  /** When the event happened that raised it last. */
  raisedAt: Date;
  clubId: string;
  clubName: string;
  /** The club's address, for links. */
  clubUrl: string;
  /** An instant by the recipient's clock, with the club's beside it where that shows something else. */
  say: (instant: Date) => string;
}

export interface MailWords {
  subject: string;
  parts: MailPart[];
  /** "You get this mail because …" */
  why: string;
  conversation: NonNullable<Mail["conversation"]>;
  /** Whose doing it is: they cause at most so many mails an hour. Null: nobody can cause it at will. */
  causedBy: string | null;
}

/** Everything that makes a kind of event one that people are notified of. */
interface KindParts<Payload, Facts> {
  /** What it needs of the event's payload. */
  payload: z.ZodType<Payload>;
  /**
   * The recipients: a query of `event_id, subject_id, user_id, reason, is_read` with the club in its WHERE. One person
   * may come several times, and people who are not in the club do not matter: they are left out for all kinds.
   */
  recipients: (batch: { clubId: string; events: ({ eventId: string } & Payload)[] }) => Prisma.Sql;
  /**
   * What there is to say of a notification `n` to a member `m` of the club `k`, asked each time it is shown or mailed: a
   * query of `facts` (jsonb), `is_read` (by other ways than the inbox) and `mail_due`. No row: it is no longer shown.
   */
  source: Prisma.Sql;
  facts: z.ZodType<Facts>;
  inbox: (facts: Facts, context: InboxContext) => InboxWords;
  /** Null: there is nothing to mail after all. */
  mail: (tx: Db, facts: Facts, context: MailContext) => Promise<MailWords | null>;
}

export interface NotificationKind {
  recipients: (batch: EventBatch) => Prisma.Sql;
  source: Prisma.Sql;
  inbox: (facts: unknown, context: InboxContext) => InboxWords;
  mail: (tx: Db, facts: unknown, context: MailContext) => Promise<MailWords | null>;
}

/** An event that nobody can read must not hold up those behind it: it is passed over, and said in the log. */
const readPayload =
  <Payload extends object>(kind: string, payload: z.ZodType<Payload>) =>
  ({ id, payload: given }: LoggedEvent): ({ eventId: string } & Payload)[] => {
    const read = payload.safeParse(given);
    if (read.success) return [{ eventId: id.toString(), ...read.data }];
    logger().error({ eventId: id.toString(), kind }, "an event has a payload that its kind cannot read");
    return [];
  };

/** A kind's parts, typed among themselves; outside, payloads and facts are JSON that the kind alone can read. */
export function defineKind<K extends EventKind, Payload extends object, Facts>(
  kind: K,
  {
    payload,
    recipients,
    source,
    facts: factsOf,
    inbox,
    mail,
  }: KindParts<Payload, Facts> &
    (EventPayloads[K] extends Payload ? unknown : { payload: z.ZodType<EventPayloads[K]> }),
): NotificationKind {
  return {
    recipients: ({ clubId, events }) =>
      recipients({
        clubId,
        events: events.filter((event) => event.kind === kind).flatMap(readPayload(kind, payload)),
      }),
    source: Prisma.sql`SELECT facts, is_read, mail_due FROM (${source}) of_kind WHERE n.kind = ${Prisma.raw(`'${kind}'`)}`,
    inbox: (facts, context) => inbox(factsOf.parse(facts), context),
    mail: (tx, facts, context) => mail(tx, factsOf.parse(facts), context),
  };
}
