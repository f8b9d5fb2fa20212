import { notificationReasons } from "@/domain/notifications/reasons";
import { type Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { EventBatch, EventConsumer } from "@/server/events/consume-events";
import { publishSignals } from "@/server/events/publish-signal";
import { notifyingKinds } from "@/server/notifications/notification-kinds";

/** Puts notifications into inboxes, and lets the open pages of whoever got one know. */
export const inboxConsumer: EventConsumer = {
  name: "inbox",
  // Short of a second; each batch costs a transaction of a dozen statements, whether it has one comment or a hundred.
  gatherMs: 400,
  handle: async (tx, { clubId, events }) => {
    const notified = new Set<string>();
    for (const [name, kind] of notifyingKinds) {
      const ofKind = events.filter((event) => event.kind === name);
      if (ofKind.length === 0) continue;
      const recipients = kind.recipients({ clubId, events: ofKind });
      for (const { userId } of await deliver(tx, { clubId, kind: name, recipients })) notified.add(userId);
    }
    await publishSignals(
      tx,
      [...notified].toSorted().map((userId) => ({ userId, data: { kind: "me.notified" } })),
    );
  },
};

/**
 * One notification a person and subject, by the strongest reason. A later event on the subject raises it again: unread,
 * and with a mail of its own. Only people of the club are notified.
 */
async function deliver(
  tx: Db,
  { clubId, kind, recipients }: { clubId: EventBatch["clubId"]; kind: string; recipients: Prisma.Sql },
): Promise<{ userId: string }[]> {
  return tx.$queryRaw<{ userId: string }[]>`
    WITH strongest AS (
      SELECT DISTINCT ON (r.user_id, r.subject_id) r.event_id, r.subject_id, r.user_id, r.reason, r.is_read
      FROM (${recipients}) r JOIN memberships m ON m.user_id = r.user_id AND m.club_id = ${clubId}::uuid
      ORDER BY r.user_id, r.subject_id, array_position(${notificationReasons}::text[], r.reason), r.event_id DESC
    )
    INSERT INTO notifications AS n (id, user_id, club_id, kind, subject_id, reason, event_id, created_at, read_at)
    SELECT gen_random_uuid(), s.user_id, ${clubId}::uuid, ${kind}, s.subject_id, s.reason, s.event_id, e.created_at,
      CASE WHEN s.is_read THEN clock_timestamp() END
    FROM strongest s JOIN events e ON e.id = s.event_id
    ON CONFLICT (user_id, kind, subject_id) DO UPDATE SET reason = excluded.reason, event_id = excluded.event_id,
      created_at = excluded.created_at, read_at = excluded.read_at, mailed_at = NULL
      WHERE n.event_id IS NULL OR n.event_id < excluded.event_id
    RETURNING user_id AS "userId"`;
}
