import { roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { type ReactionKind, reactionKinds } from "@/domain/threads/reactions";
import { assertCanComment } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { recordEventParts } from "@/server/events/record-event";
import { queryRows } from "@/server/query-rows";
import { mayRead, readerSql } from "@/server/threads/may-read";
import { getComments } from "@/server/threads/threads.queries";
import type { OnComment } from "@/server/threads/threads.service";

/**
 * Adds or takes back one's reaction; asking twice changes nothing. In one statement, which holds the comment's row, so
 * that its count is what it counts. Throws `not_found` (also for what one may not read) and `thread_locked`.
 */
export async function react(db: RootDb, reaction: OnComment & { kind: ReactionKind; isOn: boolean }) {
  const { clubId, commentId, reader, kind, isOn } = reaction;
  const by = readerSql(clubId, reader);
  const columns = {
    paperId: Prisma.sql`target.paper_id`,
    threadId: Prisma.sql`target.thread_id`,
    commentId: Prisma.sql`target.id`,
  };
  const [row] = await queryRows<{ lockedAt: Date | null }>(db)`
    WITH target AS MATERIALIZED (
      SELECT c.id, c.thread_id, t.paper_id, t.locked_at FROM comments c JOIN threads t ON t.id = c.thread_id
      WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid AND ${mayRead(by)} FOR NO KEY UPDATE OF c
    ), allowed AS MATERIALIZED (
      SELECT * FROM target WHERE ${roleAtLeast(reader.role, "organizer")} OR locked_at IS NULL
    ), added AS (
      INSERT INTO comment_reactions (comment_id, user_id, kind)
      SELECT id, ${by.userId}, ${kind}::reaction_kind FROM allowed WHERE ${isOn}
      ON CONFLICT DO NOTHING RETURNING comment_id
    ), removed AS (
      DELETE FROM comment_reactions x USING allowed
      WHERE NOT ${isOn} AND x.comment_id = allowed.id AND x.user_id = ${by.userId} AND x.kind = ${kind}::reaction_kind
      RETURNING x.comment_id
    ), counted AS (
      UPDATE comments c SET reaction_count = c.reaction_count + change.by
      FROM (SELECT comment_id, 1 AS by FROM added UNION ALL SELECT comment_id, -1 FROM removed) change
      WHERE c.id = change.comment_id RETURNING c.id
    ), ${recordEventParts({ clubId, kind: "comment.reacted", columns }, Prisma.sql`target JOIN counted USING (id)`)}
    SELECT locked_at AS "lockedAt" FROM target`;
  if (row === undefined) throw new DomainError("not_found", "This comment does not exist. It may have been deleted.");
  assertCanComment(reader.role, row);
  const [comment] = await getComments(db, { clubId, ids: [commentId], reader });
  return { id: commentId, reactions: comment?.reactions ?? [] };
}

/** Who reacted how, in the order of the kinds; names in the order in which they came. Throws `not_found`. */
export async function listReactions(
  db: RootDb,
  { clubId, commentId, reader }: OnComment,
): Promise<{ kind: ReactionKind; names: string[] }[]> {
  const rows = await queryRows<{ kind: ReactionKind | null; names: string[] }>(db)`
    SELECT x.kind::text, coalesce(array_agg(u.name ORDER BY x.created_at, u.id) FILTER (WHERE u.id IS NOT NULL), '{}') AS names
    FROM comments c LEFT JOIN comment_reactions x ON x.comment_id = c.id LEFT JOIN users u ON u.id = x.user_id
    WHERE c.id = ${commentId}::uuid AND c.club_id = ${clubId}::uuid AND ${mayRead(readerSql(clubId, reader))}
    GROUP BY x.kind`;
  if (rows.length === 0) throw new DomainError("not_found", "This comment does not exist. It may have been deleted.");
  return reactionKinds.flatMap((kind) => {
    const names = rows.find((row) => row.kind === kind)?.names;
    return names === undefined ? [] : [{ kind, names }];
  });
}
