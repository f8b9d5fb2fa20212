import type { Db } from "@/server/db";

/** Deletes what one read, followed and reacted to, in all clubs. */
export async function forgetReader(tx: Db, userId: string): Promise<void> {
  await tx.threadReader.deleteMany({ where: { userId } });
  await tx.threadVisitor.deleteMany({ where: { userId } });
  // Comments before reactions, and in one order, as whoever reacts takes them.
  await tx.$executeRaw`
    WITH locked AS MATERIALIZED (
      SELECT id FROM comments WHERE id IN (SELECT comment_id FROM comment_reactions WHERE user_id = ${userId}::uuid)
      ORDER BY id FOR NO KEY UPDATE
    ), removed AS (
      DELETE FROM comment_reactions x USING locked WHERE x.comment_id = locked.id AND x.user_id = ${userId}::uuid
      RETURNING x.comment_id
    )
    UPDATE comments c SET reaction_count = c.reaction_count - gone.count
    FROM (SELECT comment_id, count(*)::int AS count FROM removed GROUP BY comment_id) gone WHERE c.id = gone.comment_id`;
}
