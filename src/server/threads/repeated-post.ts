import { createHash } from "node:crypto";
import { DomainError } from "@/domain/domain-error";
import type { Anchor } from "@/domain/threads/anchor";
import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { type CommentRow, type CommentView, commentColumns, commentSource } from "@/server/threads/comment-rows";
import { readerSql } from "@/server/threads/may-read";
import { viewComments } from "@/server/threads/view-comments";

interface Post {
  clubId: string;
  paperId: string;
  parentId: string | null;
  body: string;
  requestKey: string;
  isQuestion: boolean;
  anchor: Anchor | null;
  reader: Reader;
}

/** Whether its author has posted something under the request's key before, wherever that was. */
export async function isPosted(db: Db, { reader, requestKey }: Post): Promise<boolean> {
  return (await db.comment.count({ where: { authorId: reader.userId, requestKey } })) > 0;
}

/** Of what was sent, all that the comment is made of; what became of it since does not matter. */
export function digestOf({ clubId, paperId, parentId, body, isQuestion, anchor }: Post): string {
  const sent = JSON.stringify([clubId, paperId, parentId, body, isQuestion, anchor]);
  return createHash("sha256").update(sent).digest("base64url");
}

/**
 * The answer to a repeat: the comment, as it is by now. Throws `conflict` where it is gone from here, or where the key
 * belongs to something else.
 */
export async function answerRepeat(db: Db, post: Post): Promise<CommentView> {
  const { clubId, paperId, requestKey, reader } = post;
  const [row] = await queryRows<CommentRow & { requestDigest: string | null; paperId: string }>(db)`
    SELECT ${commentColumns(readerSql(clubId, reader))}, c.request_digest AS "requestDigest", t.paper_id AS "paperId"
    FROM ${commentSource}
    WHERE c.author_id = ${reader.userId}::uuid AND c.request_key = ${requestKey}::uuid AND c.club_id = ${clubId}::uuid`;
  if (row?.requestDigest !== digestOf(post)) {
    throw new DomainError(
      "conflict",
      "This was not posted, because another text was sent with the same key. Reload the page.",
    );
  }
  if (row.deletedAt !== null) throw new DomainError("conflict", "This was posted and has since been deleted.");
  if (row.paperId !== paperId)
    throw new DomainError("conflict", "This was posted and has since been moved to another paper.");
  const [comment] = await viewComments(db, [row], reader);
  if (comment === undefined) throw new Error("the author cannot view their own comment");
  return comment;
}
