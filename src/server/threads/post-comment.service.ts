import { DomainError } from "@/domain/domain-error";
import type { Anchor } from "@/domain/threads/anchor";
import { MAX_COMMENTS_PER_THREAD } from "@/domain/threads/thread-limits";
import { assertCanComment, assertCanReply, type Reader } from "@/domain/threads/thread-rules";
import type { RootDb } from "@/server/db";
import { newId } from "@/server/new-id";
import { queryRows } from "@/server/query-rows";
import { type CommentView, viewComment } from "@/server/threads/comment-rows";
import { ensureThread } from "@/server/threads/ensure-thread.service";
import { type NewComment, type PostRow, postStatement } from "@/server/threads/post-statement.service";
import { renderComment } from "@/server/threads/render-comment";
import { answerRepeat, digestOf, isPosted } from "@/server/threads/repeated-post";

export interface PostComment {
  clubId: string;
  paperId: string;
  /** The comment that this one answers, or null at the top. */
  parentId: string | null;
  body: string;
  /** The sender's: a repeat has one effect and the same answer, also many at once. */
  requestKey: string;
  isQuestion?: boolean;
  anchor?: Anchor | null;
  reader: Reader;
  authorName: string;
}

/**
 * Posts a comment at the end of its branch. Throws `not_found` (paper, or a parent that is not in this thread),
 * `already_done` (the parent was deleted or hidden), `thread_locked`, `limit_reached` (depth), `conflict` (the key
 * belongs to something else).
 */
export async function postComment(db: RootDb, sent: PostComment): Promise<CommentView> {
  const id = newId();
  const post = { ...sent, isQuestion: sent.isQuestion ?? false, anchor: sent.anchor ?? null };
  const { clubId, body } = post;
  // Before the lock: others wait for it.
  const rendered = await renderComment(db, { clubId, body, idScope: id, userId: post.reader.userId });
  const comment = { ...post, id, rendered, requestDigest: digestOf(post) };
  const row = await insertComment(db, comment);
  if (row?.path != null) return viewPosted(comment, row, row.path);
  // Refused as a repeat, or since something changed after the first time: that first time counts.
  if (await isPosted(db, post)) return answerRepeat(db, post);
  throw refusalOf(post, row);
}

/** Undefined where there is no thread, and none to be made for this comment. */
async function insertComment(db: RootDb, comment: NewComment): Promise<PostRow | undefined> {
  const [row] = await queryRows<PostRow>(db)(postStatement(comment));
  if (row !== undefined || comment.parentId !== null || (await isPosted(db, comment))) return row;
  await ensureThread(db, comment);
  const [first] = await queryRows<PostRow>(db)(postStatement(comment));
  return first;
}

/** The rules say why the statement did not post. */
function refusalOf({ parentId, reader }: PostComment, row: PostRow | undefined): Error {
  const noParent = new DomainError("not_found", "The comment you are answering is not in this thread.");
  if (row === undefined) return noParent;
  try {
    assertCanComment(reader.role, row);
    if (row.number > MAX_COMMENTS_PER_THREAD) return new DomainError("limit_reached", "This thread is full.");
    if (parentId === null) return new Error("the rules allow a comment that the statement did not post");
    if (row.parentPath === null || row.parentCreatedAt === null) return noParent;
    assertCanReply(reader, {
      authorId: row.parentAuthorId,
      path: row.parentPath,
      createdAt: row.parentCreatedAt,
      deletedAt: row.parentDeletedAt,
      hiddenAt: row.parentHiddenAt,
      lockedAt: row.lockedAt,
    });
    return new Error("the rules allow an answer that the statement did not post");
  } catch (refusal) {
    return refusal as Error;
  }
}

function viewPosted(comment: PostComment & NewComment, { at, number, lockedAt }: PostRow, path: string): CommentView {
  const { id, clubId, parentId, rendered, reader, authorName, isQuestion, anchor } = comment;
  return viewComment(
    {
      id,
      clubId,
      parentId,
      path,
      authorId: reader.userId,
      authorName,
      bodyHtml: rendered.html,
      staleBody: null,
      number,
      createdAt: at,
      editedAt: null,
      deletedAt: null,
      hiddenAt: null,
      hiddenReason: null,
      lockedAt,
      mayRead: true,
      answers: 0,
      reactions: null,
      askedAt: isQuestion ? at : null,
      answeredAt: null,
      answerId: null,
      anchor,
    },
    reader,
  );
}
