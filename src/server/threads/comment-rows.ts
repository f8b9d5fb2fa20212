import type { Anchor } from "@/domain/threads/anchor";
import { depthOf } from "@/domain/threads/comment-path";
import type { ReactionKind } from "@/domain/threads/reactions";
import { canDeleteComment, canEditComment, canReply, type Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import { HTML_VERSION } from "@/server/text/html-version";
import { mayRead, type ReaderSql } from "@/server/threads/may-read";

/** A comment as statements select it from `commentSource`. */
export interface CommentRow {
  id: string;
  clubId: string;
  parentId: string | null;
  path: string;
  number: number;
  authorId: string | null;
  authorName: string | null;
  bodyHtml: string;
  /** The source, where the stored HTML is an older renderer's; else null, since nobody but its author is sent it. */
  staleBody: string | null;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  hiddenAt: Date | null;
  hiddenReason: string | null;
  /** Of the thread. */
  lockedAt: Date | null;
  /** By the one predicate, for this reader. */
  mayRead: boolean;
  answers: number;
  /** Null: none. */
  reactions: { kind: ReactionKind; count: number; isMine: boolean }[] | null;
  askedAt: Date | null;
  answeredAt: Date | null;
  answerId: string | null;
  anchor: Anchor | null;
}

export const commentSource = Prisma.sql`
  comments c JOIN threads t ON t.id = c.thread_id LEFT JOIN users u ON u.id = c.author_id`;

export const commentColumns = (reader: ReaderSql) => Prisma.sql`
  c.id, c.club_id AS "clubId", c.parent_id AS "parentId", c.path, c.number, c.author_id AS "authorId", u.name AS "authorName",
  c.body_html AS "bodyHtml",
  CASE WHEN c.renderer_version < ${HTML_VERSION} AND c.deleted_at IS NULL THEN c.body END AS "staleBody",
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt", c.hidden_at AS "hiddenAt",
  c.hidden_reason AS "hiddenReason", t.locked_at AS "lockedAt", ${mayRead(reader)} AS "mayRead",
  c.answer_count AS answers, c.asked_at AS "askedAt", c.answered_at AS "answeredAt", c.answer_id AS "answerId", c.anchor,
  CASE WHEN c.reaction_count > 0 THEN (
    SELECT json_agg(json_build_object('kind', x.kind, 'count', x.count, 'isMine', x.mine) ORDER BY x.kind)
    FROM (SELECT kind, count(*), bool_or(user_id = ${reader.userId}) AS mine FROM comment_reactions
      WHERE comment_id = c.id GROUP BY kind) x
  ) END AS reactions`;

export type CommentView = ReturnType<typeof viewComment>;

/** What the reader is sent of a comment. Of one that they may not read, its place and why there is nothing else. */
export function viewComment(row: CommentRow, reader: Reader) {
  const { mayRead: isReadable } = row;
  const hasAuthor = isReadable && row.authorId !== null && row.authorName !== null;
  return {
    id: row.id,
    parentId: row.parentId,
    /** Its place in the thread, and the cursor of lists. */
    path: row.path,
    depth: depthOf(row.path),
    /** Above the reader's `readNumber`, and not their own: unread. */
    number: row.number,
    author: hasAuthor ? { id: row.authorId ?? "", name: row.authorName ?? "" } : null,
    html: isReadable ? row.bodyHtml : "",
    createdAt: row.createdAt.toISOString(),
    editedAt: isReadable ? (row.editedAt?.toISOString() ?? null) : null,
    isDeleted: row.deletedAt !== null,
    /** Why an organizer hid it; null: nobody did. */
    hiddenReason: row.deletedAt === null && row.hiddenAt !== null ? (row.hiddenReason ?? "") : null,
    /** Comments below it, at any depth. */
    answers: row.answers,
    reactions: (isReadable && row.reactions) || [],
    question: isReadable && row.askedAt !== null ? viewQuestion(row) : null,
    anchor: isReadable ? row.anchor : null,
    canReply: isReadable && canReply(reader, row),
    canEdit: isReadable && canEditComment(reader, row),
    canDelete: isReadable && canDeleteComment(reader, row),
  };
}

const viewQuestion = ({ answeredAt, answerId }: CommentRow) => ({
  answeredAt: answeredAt?.toISOString() ?? null,
  /** The comment that answers it, if one was named. */
  answerId,
});
