import { notificationReasons } from "@/domain/notifications/reasons";
import type { RootDb } from "@/server/db";

const dayMs = 24 * 60 * 60 * 1000;
/** What is older, everybody of the demo has seen. */
const unreadForMs = 2 * dayMs;

/**
 * Lets weeks be made up without a mail about any of them: nobody waits at the addresses of made-up people. The answer
 * is to be called when all is said. It gives mail back to them, and puts what they were told at the time when it was
 * said, the older part as read.
 */
export async function keepMailBack(
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
    const userIds = people.map(({ id }) => id);
    await db.notificationPreference.deleteMany({ where: { userId: { in: userIds } } });
    await db.$executeRaw`
      UPDATE notifications n SET created_at = happened.at,
        read_at = CASE WHEN n.read_at IS NOT NULL OR happened.at < ${new Date(now.getTime() - unreadForMs)} THEN happened.at END
      FROM (SELECT id, created_at AS at FROM comments 
        UNION ALL SELECT id, CASE status WHEN 'withdrawn' THEN answered_at ELSE proposed_at END FROM assignments) happened
      WHERE happened.id IN (n.comment_id, n.assignment_id) AND n.user_id = ANY(${userIds}::uuid[])`;
  };
}
