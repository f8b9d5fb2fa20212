import { DomainError } from "@/domain/domain-error";
import { commentPath, depthOf } from "@/domain/threads/comment-path";
import {
  assertCanDeleteComment,
  assertCanEditComment,
  assertCanReply,
  isEditMarked,
  type Reader,
} from "@/domain/threads/thread-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { newId } from "@/server/new-id";
import { renderMarkdown } from "@/server/text/render-markdown";
import { type CommentView, viewComment } from "@/server/threads/comment-rows";
import { answerRepeat, isPosted } from "@/server/threads/repeated-post";
import { lockComment, lockThreadAndComment, takeNumber } from "@/server/threads/thread-locks";

export interface PostComment {
  clubId: string;
  paperId: string;
  /** The comment that this one answers, or null at the top. */
  parentId: string | null;
  body: string;
  /** The sender's: a repeat has one effect and the same answer, also many at once. */
  requestKey: string;
  reader: Reader;
  authorName: string;
}

/**
 * Posts a comment at the end of its branch. Throws `not_found` (paper, or a parent that is not in this thread),
 * `already_done` (the parent was deleted), `limit_reached` (depth), `conflict` (the key stands for something else).
 */
export async function postComment(db: RootDb, post: PostComment): Promise<CommentView> {
  const id = newId();
  const rendered = renderMarkdown(post.body, id); // before the transaction: others wait for the thread meanwhile
  try {
    return await db.$transaction(async (tx) => insertComment(tx, { ...post, id, rendered }));
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    // Refused as a repeat, or since something changed after the first time: that first time counts.
    if (await isPosted(db, post)) return answerRepeat(db, post);
    throw refusal;
  }
}

async function insertComment(
  tx: Db,
  post: PostComment & { id: string; rendered: { html: string; version: number } },
): Promise<CommentView> {
  const { id, clubId, paperId, parentId, body, rendered, requestKey, reader } = post;
  const { threadId, number, at } = await takeNumber(tx, { clubId, paperId });
  const parent = parentId === null ? null : await findParent(tx, { clubId, threadId, parentId });
  if (parent !== null) assertCanReply(reader, parent);
  const path = commentPath(parent?.path ?? null, number);
  const inserted = await tx.$executeRaw`
    INSERT INTO comments (id, club_id, thread_id, parent_id, path, depth, author_id, body, body_html, renderer_version,
      created_at, request_key)
    VALUES (${id}::uuid, ${clubId}::uuid, ${threadId}::uuid, ${parentId}::uuid, ${path}, ${depthOf(path)},
      ${reader.userId}::uuid, ${body}, ${rendered.html}, ${rendered.version}, ${at}, ${requestKey}::uuid)
    ON CONFLICT (author_id, request_key) DO NOTHING`;
  if (inserted === 0) throw new DomainError("conflict", "This was posted already.");
  await recordEvent(tx, { clubId, kind: "comment.posted", payload: { paperId, threadId, commentId: id } });
  return viewComment(
    {
      id,
      parentId,
      path,
      authorId: reader.userId,
      authorName: post.authorName,
      bodyHtml: rendered.html,
      staleBody: null,
      createdAt: at,
      editedAt: null,
      deletedAt: null,
    },
    reader,
  );
}

/** The thread is locked, so nobody deletes the parent before the answer stands. */
async function findParent(
  tx: Db,
  { clubId, threadId, parentId }: { clubId: string; threadId: string; parentId: string },
) {
  const parent = await tx.comment.findFirst({
    where: { id: parentId, clubId, threadId },
    select: { authorId: true, path: true, createdAt: true, deletedAt: true },
  });
  if (parent === null) throw new DomainError("not_found", "The comment that this answers is not in this thread.");
  return parent;
}

/** Replaces the text. Throws `not_found`, `not_allowed`, `already_done` (deleted meanwhile). */
export async function editComment(
  db: RootDb,
  edit: { clubId: string; commentId: string; body: string; reader: Reader; now?: Date | undefined },
): Promise<CommentView> {
  const { clubId, commentId, body, reader } = edit;
  const { html, version } = renderMarkdown(body, commentId);
  return db.$transaction(async (tx) => {
    const comment = await lockComment(tx, edit);
    assertCanEditComment(reader, comment);
    const { threadId, paperId, now } = comment;
    const isChanged = comment.body !== body;
    const editedAt = isChanged && isEditMarked(comment, now) ? now : comment.editedAt;
    if (isChanged) {
      await tx.comment.update({
        where: { id: commentId, clubId },
        data: { body, bodyHtml: html, rendererVersion: version, editedAt },
      });
      await recordEvent(tx, { clubId, kind: "comment.edited", payload: { paperId, threadId, commentId } });
    }
    return viewComment({ ...comment, editedAt, bodyHtml: html, staleBody: null }, reader);
  });
}

/** Empties the comment; its place stays while it has answers. Throws `not_found`, `not_allowed`, `already_done`. */
export async function deleteComment(
  db: RootDb,
  { clubId, commentId, reader, now }: { clubId: string; commentId: string; reader: Reader; now?: Date | undefined },
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const comment = await lockThreadAndComment(tx, { clubId, commentId, now });
    assertCanDeleteComment(reader, comment);
    const { threadId, paperId, createdAt } = comment;
    await tx.comment.update({
      where: { id: commentId, clubId },
      data: { body: "", bodyHtml: "", deletedAt: comment.now },
    });
    await tx.$executeRaw`
      UPDATE threads SET comment_count = comment_count - 1, last_comment_at = CASE
        WHEN last_comment_at > ${createdAt} THEN last_comment_at
        ELSE (SELECT max(created_at) FROM comments WHERE thread_id = ${threadId}::uuid AND deleted_at IS NULL) END
      WHERE id = ${threadId}::uuid AND club_id = ${clubId}::uuid`;
    await recordEvent(tx, { clubId, kind: "comment.deleted", payload: { paperId, threadId, commentId } });
    return { id: commentId };
  });
}

/** What a text will look like as a comment. Nothing is stored. */
export function previewComment(body: string): { html: string } {
  return { html: renderMarkdown(body).html };
}
