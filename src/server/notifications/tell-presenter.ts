import type { Db } from "@/server/db";
import { deliver } from "@/server/notifications/deliver";

/**
 * Tells somebody how their turn to present stands: that they are asked, were set, are asked again for another day, or
 * are not to present any more. A person has one notification of a paper's turn at a meeting; what is news about it brings
 * that up again, unread and with a mail of its own. Whoever did it themselves is told nothing. The caller has changed the
 * assignment and holds the club's row.
 */
export async function tellPresenter(
  tx: Db,
  { clubId, assignmentId, byUserId = null }: { clubId: string; assignmentId: string; byUserId?: string | null },
): Promise<void> {
  await tx.$queryRaw`
    WITH turn AS (
      SELECT * FROM assignments a
      WHERE a.id = ${assignmentId}::uuid AND a.club_id = ${clubId}::uuid AND a.user_id IS DISTINCT FROM ${byUserId}::uuid
    ), replaced AS (
      DELETE FROM notifications n USING turn, assignments o
      WHERE n.assignment_id = o.id AND o.id <> turn.id AND o.user_id = turn.user_id AND o.talk_id = turn.talk_id
        AND o.asked_for_meeting_id = turn.asked_for_meeting_id
    ), notified AS (
      INSERT INTO notifications (id, user_id, club_id, assignment_id, reason)
      SELECT gen_random_uuid(), user_id, club_id, id, 'assigned' FROM turn
      ON CONFLICT (user_id, assignment_id) DO UPDATE
        SET created_at = excluded.created_at, read_at = NULL, mailed_at = NULL
      RETURNING id, user_id, reason
    ), ${deliver} SELECT 1 AS told FROM mailed, signalled`;
}
