import { assertCanDeleteComment, assertCanEditComment, isEditMarked, type Reader } from "@/domain/threads/thread-rules";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { newId } from "@/server/new-id";
import type { CommentView } from "@/server/threads/comment-rows";
import { renderComment } from "@/server/threads/render-comment";
import { type LockedComment, lockComment, lockThreadAndComment } from "@/server/threads/thread-locks";
import { getComments } from "@/server/threads/threads.queries";
import { countVisible } from "@/server/threads/visible-counts.service";

/** What names one comment, who acts on it, and the time in place of the database's clock that a test gives. */
export interface OnComment {
  clubId: string;
  commentId: string;
  reader: Reader;
  now?: Date | undefined;
}

/** Replaces the text. Throws `not_found`, `not_allowed`, `thread_locked`, `already_done` (deleted or hidden meanwhile). */
export async function editComment(db: RootDb, edit: OnComment & { body: string }): Promise<CommentView> {
  const { clubId, commentId, body, reader } = edit;
  const { html, version, mentioned } = await renderComment(db, {
    clubId,
    body,
    idScope: commentId,
    userId: reader.userId,
  });
  return db.$transaction(async (tx) => {
    const comment = await lockComment(tx, edit);
    assertCanEditComment(reader, comment);
    const { threadId, paperId, now } = comment;
    if (comment.body !== body) {
      const isMarked = isEditMarked(comment, now);
      if (isMarked) await keepVersion(tx, comment);
      await tx.comment.update({
        where: { id: commentId, clubId },
        data: {
          body,
          bodyHtml: html,
          rendererVersion: version,
          mentioned,
          editedAt: isMarked ? now : comment.editedAt,
        },
      });
      const newlyMentioned = mentioned.filter((userId) => !comment.mentioned.includes(userId));
      const serverOnly = newlyMentioned.length > 0 && { serverOnly: { mentioned: newlyMentioned } };
      const payload = { paperId, threadId, commentId, ...serverOnly };
      await recordEvent(tx, { clubId, kind: "comment.edited", payload });
    }
    return viewOne(tx, edit);
  });
}

/** What is replaced, for whoever wants to know what an answer answered. Slips of the pen leave nothing. */
async function keepVersion(tx: Db, { id, createdAt, editedAt }: LockedComment): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO comment_versions (id, comment_id, body, body_html, renderer_version, written_at)
    SELECT ${newId()}::uuid, id, body, body_html, renderer_version, ${editedAt ?? createdAt} FROM comments
    WHERE id = ${id}::uuid`;
}

/** The comment as its author or an organizer has it after a change. */
export async function viewOne(tx: Db, { clubId, commentId, reader }: OnComment): Promise<CommentView> {
  const [comment] = await getComments(tx, { clubId, ids: [commentId], reader });
  if (comment === undefined) throw new Error(`comment ${commentId} was changed and is not there`);
  return comment;
}

/**
 * Empties the comment; its place stays while it has answers. Throws `not_found`, `not_allowed`, `already_done`, `conflict`
 * (moved just now).
 */
export async function deleteComment(db: RootDb, deletion: OnComment): Promise<{ id: string }> {
  const { clubId, commentId, reader } = deletion;
  return db.$transaction(async (tx) => {
    const comment = await lockThreadAndComment(tx, deletion);
    assertCanDeleteComment(reader, comment);
    const { threadId, paperId, path } = comment;
    await emptyComment(tx, comment);
    const hidden = comment.hiddenAt === null ? {} : ({ wasHidden: true } as const);
    if (comment.hiddenAt === null) await countVisible(tx, { clubId, threadId, path, change: -1 });
    await recordEvent(tx, { clubId, kind: "comment.deleted", payload: { paperId, threadId, commentId, ...hidden } });
    return { id: commentId };
  });
}

/** Nothing of what was said, and of what others made of it, stays: earlier versions and reactions go too. */
async function emptyComment(tx: Db, { id, now }: LockedComment): Promise<void> {
  await tx.$executeRaw`
    WITH versions AS (DELETE FROM comment_versions WHERE comment_id = ${id}::uuid),
      reactions AS (DELETE FROM comment_reactions WHERE comment_id = ${id}::uuid),
      answered AS (UPDATE comments SET answer_id = NULL WHERE answer_id = ${id}::uuid)
    UPDATE comments SET body = '', body_html = '', deleted_at = ${now}, reaction_count = 0, mentioned = '{}',
      anchor = NULL, asked_at = NULL, answered_at = NULL, answer_id = NULL WHERE id = ${id}::uuid`;
}

/** What a text will look like as a comment. Nothing is stored. */
export async function previewComment(
  db: Db,
  text: { clubId: string; body: string; userId: string },
): Promise<{ html: string }> {
  const { html } = await renderComment(db, text);
  return { html };
}
