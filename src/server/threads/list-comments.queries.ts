import { DomainError } from "@/domain/domain-error";
import { COMMENT_LEVELS_SHOWN, SEGMENT_LENGTH } from "@/domain/threads/thread-limits";
import type { CommentOrder, ThreadInterest } from "@/domain/threads/thread-reading";
import type { Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { seesPaper } from "@/server/papers/club-view";
import { queryRows } from "@/server/query-rows";
import { type CommentRow, commentColumns } from "@/server/threads/comment-rows";
import { isShown, readerSql } from "@/server/threads/may-read";
import { viewComments } from "@/server/threads/view-comments";

export interface ListComments {
  clubId: string;
  paperId: string;
  /** The path of the last comment that one has; from the beginning without it. */
  after?: string | undefined;
  /** Leaves out the rest of that comment's branch. */
  skipsBranch?: boolean | undefined;
  /** The comment with which the page of a deep branch begins. */
  branchId?: string | undefined;
  order?: CommentOrder | undefined;
  limit: number;
  reader: Reader;
}

interface ThreadFactsRow {
  total: number | null;
  lastNumber: number | null;
  lockedAt: Date | null;
  readNumber: number | null;
  openedAt: Date | null;
  interest: ThreadInterest | null;
  isSpoilerSafe: boolean;
  lastEventId: string;
}

/** The columns of a comment are null together, where a thread has none (any longer). */
type PageRow = ThreadFactsRow & (CommentRow | { id: null });

/**
 * A page of a thread, depth first. The thread, its count, the newest event and the comments come from one statement,
 * and so from one moment: what happens after `lastEventId` is not in them, and everything before is.
 */
export async function listComments(db: Db, page: ListComments) {
  const rows = await queryRows<PageRow>(db)(pageStatement(page));
  const { limit, reader } = page;
  const [first] = rows;
  if (first === undefined) throw new DomainError("not_found", "This paper does not exist.");
  const found = rows.filter((row): row is PageRow & CommentRow => row.id !== null);
  return {
    comments: await viewComments(db, found.slice(0, limit), reader),
    hasMore: found.length > limit,
    total: first.total ?? 0,
    lastEventId: first.lastEventId,
    thread: viewThread(first),
  };
}

const viewThread = ({ lastNumber, lockedAt, readNumber, openedAt, interest, isSpoilerSafe }: ThreadFactsRow) => ({
  lastNumber: lastNumber ?? 0,
  /** Comments above this number, and not the reader's own, are unread. */
  readNumber: readNumber ?? 0,
  isLocked: lockedAt !== null,
  interest,
  /** Others' comments are withheld until the reader has written their own or marked the paper read. */
  isWithheld: isSpoilerSafe && openedAt === null,
});

/**
 * Walks an index from the cursor, that of the levels shown or that of the top comments by reactions: a page costs the
 * same in a thread of a hundred and of ten thousand comments.
 */
export function pageStatement(page: ListComments): Prisma.Sql {
  const { clubId, paperId, limit } = page;
  const reader = readerSql(clubId, page.reader);
  const { from, where, rank, order } = placesOf(page);
  return Prisma.sql`
    SELECT t.comment_count AS total, t.last_number AS "lastNumber", t.locked_at AS "lockedAt",
      r.read_number AS "readNumber", r.opened_at AS "openedAt", r.interest::text, k.spoiler_safe AS "isSpoilerSafe",
      e."lastEventId", c.*
    FROM papers p
    JOIN clubs k ON k.id = ${clubId}::uuid
    CROSS JOIN (SELECT coalesce(max(id), 0)::text AS "lastEventId" FROM events WHERE club_id = ${clubId}::uuid) e
    LEFT JOIN threads t ON t.paper_id = p.id AND t.club_id = k.id
    LEFT JOIN thread_readers r ON r.thread_id = t.id AND r.user_id = ${reader.userId}
    LEFT JOIN LATERAL (
      SELECT ${commentColumns(reader)}, ${rank} AS rank FROM ${from} LEFT JOIN users u ON u.id = c.author_id
      WHERE c.thread_id = t.id AND c.club_id = ${clubId}::uuid AND ${where} AND ${isShown(reader)}
      ORDER BY ${order} LIMIT ${limit + 1}
    ) c ON true
    WHERE p.id = ${paperId}::uuid AND ${seesPaper(clubId)}
    ORDER BY c.rank DESC, c.path`;
}

/** As it is in the index: a parameter would not match it. */
const levels = Prisma.raw(`${COMMENT_LEVELS_SHOWN}`);

/** The comments that may come on the page behind the cursor, and their order. */
function placesOf({ after = "", skipsBranch, branchId, order }: ListComments) {
  const cursor = skipsBranch ? `${after}~` : after;
  if (branchId !== undefined) {
    return {
      from: Prisma.sql`comments b JOIN comments c ON c.thread_id = b.thread_id AND c.depth < b.depth + ${levels}`,
      where: Prisma.sql`b.id = ${branchId}::uuid AND c.path >= b.path AND c.path < b.path || '~' AND c.path > ${cursor}`,
      ...inPathOrder,
    };
  }
  if (order !== "reactions") {
    const where = Prisma.sql`c.depth < ${levels} AND c.path > ${cursor}`;
    return { from: Prisma.sql`comments c`, where, ...inPathOrder };
  }
  const top = after.slice(0, SEGMENT_LENGTH);
  return {
    from: Prisma.sql`comments top JOIN comments c
      ON c.thread_id = top.thread_id AND c.depth < ${levels} AND c.path >= top.path AND c.path < top.path || '~'`,
    where: Prisma.sql`top.depth = 0 AND top.thread_id = t.id AND (${top} = '' OR top.path = ${top} AND c.path > ${cursor}
      OR EXISTS (SELECT 1 FROM comments l WHERE l.thread_id = t.id AND l.path = ${top} AND (
        top.reaction_count < l.reaction_count OR top.reaction_count = l.reaction_count AND top.path > l.path)))`,
    rank: Prisma.sql`top.reaction_count`,
    order: Prisma.sql`top.reaction_count DESC, top.path, c.path`,
  };
}

const inPathOrder = { rank: Prisma.sql`0`, order: Prisma.sql`c.path` };
