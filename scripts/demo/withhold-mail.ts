import { notificationReasons } from "@/domain/notifications/reasons";
import type { RootDb } from "@/server/db";
import { consumeAll } from "@/server/events/consume-events";
import { consumers } from "@/server/notifications/consumers.service";

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is older, everybody of the demo has seen. */
const UNREAD_FOR_MS = 2 * DAY_MS;

/**
 * Lets weeks be made up without a mail about any of them: nobody waits at the addresses of made-up people. The answer
 * must be called when everything is written. It turns mail on again, and dates notifications to the time when it was
 * written, the older ones as read, here and in the threads.
 */
export async function withholdMail(
  db: RootDb,
  people: readonly { id: string }[],
  now: Date,
): Promise<() => Promise<void>> {
  await db.notificationPreference.createMany({
    data: people.flatMap(({ id }) =>
      notificationReasons.map((reason) => ({ userId: id, reason, mail: "never" as const })),
    ),
  });
  return async () => {
    await consumeAll(db, consumers);
    const userIds = people.map(({ id }) => id);
    await db.notificationPreference.deleteMany({ where: { userId: { in: userIds } } });
    const readUntil = new Date(now.getTime() - UNREAD_FOR_MS);
    await db.$executeRaw`
      INSERT INTO thread_readers AS r (thread_id, user_id, read_number)
      SELECT c.thread_id, m.user_id, max(c.number) FROM comments c JOIN memberships m ON m.club_id = c.club_id
      WHERE c.created_at < ${readUntil} AND m.user_id = ANY(${userIds}::uuid[]) GROUP BY c.thread_id, m.user_id
      ON CONFLICT (thread_id, user_id) DO UPDATE SET read_number = greatest(r.read_number, excluded.read_number)`;
    await db.$executeRaw`
      UPDATE notifications n SET created_at = happened.at,
        read_at = CASE WHEN n.read_at IS NOT NULL OR happened.at < ${readUntil} THEN happened.at END
      FROM (SELECT id, created_at AS at FROM comments 
        UNION ALL SELECT id, CASE WHEN ended_because <> 'declined' THEN answered_at ELSE proposed_at END FROM assignments) happened
      WHERE happened.id = n.subject_id AND n.user_id = ANY(${userIds}::uuid[])`;
  };
}
