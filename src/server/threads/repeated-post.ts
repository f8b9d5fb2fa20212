import { DomainError } from "@/domain/domain-error";
import type { Anchor } from "@/domain/threads/anchor";
import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
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

/** The answer to a repeat: the comment that is there. Throws `conflict` where the key stands for other content. */
export async function answerRepeat(db: Db, post: Post): Promise<CommentView> {
  const { clubId, paperId, parentId, body, requestKey, isQuestion, anchor, reader } = post;
  const rows = await db.$queryRaw<CommentRow[]>`
    SELECT ${commentColumns(readerSql(clubId, reader))} FROM ${commentSource}
    WHERE c.author_id = ${reader.userId}::uuid AND c.request_key = ${requestKey}::uuid AND c.club_id = ${clubId}::uuid
      AND t.paper_id = ${paperId}::uuid AND c.parent_id IS NOT DISTINCT FROM ${parentId}::uuid AND c.body = ${body}
      AND (c.asked_at IS NOT NULL) = ${isQuestion}
      AND c.anchor IS NOT DISTINCT FROM ${anchor === null ? null : JSON.stringify(anchor)}::jsonb`;
  const [comment] = await viewComments(db, rows, reader);
  if (comment !== undefined) return comment;
  throw new DomainError(
    "conflict",
    "This was refused: another text was sent under the same key, or it was changed since. Load the page again.",
  );
}
