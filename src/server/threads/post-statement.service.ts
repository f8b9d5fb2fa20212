import { roleAtLeast } from "@/domain/clubs/roles";
import type { Anchor } from "@/domain/threads/anchor";
import { MAX_COMMENTS_PER_THREAD, MAX_DEPTH, SEGMENT_LENGTH } from "@/domain/threads/thread-limits";
import type { Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";
import { recordEventParts } from "@/server/events/record-event";
import { ancestorsSql, segmentSql } from "@/server/threads/path-sql";
import type { RenderedComment } from "@/server/threads/render-comment";

export interface NewComment {
  id: string;
  clubId: string;
  paperId: string;
  /** The comment that this one answers, or null at the top. */
  parentId: string | null;
  body: string;
  rendered: RenderedComment;
  isQuestion: boolean;
  anchor: Anchor | null;
  requestKey: string;
  requestDigest: string;
  reader: Reader;
}

/** What the statement found and did; no row where the club has no thread on the paper yet. */
export interface PostRow {
  number: number;
  lockedAt: Date | null;
  parentPath: string | null;
  parentAuthorId: string | null;
  parentCreatedAt: Date | null;
  parentDeletedAt: Date | null;
  parentHiddenAt: Date | null;
  /** Null: not posted. */
  path: string | null;
  at: Date;
}

/**
 * A comment with the numbers and counters that follow from it, in one statement: it is the busiest write of a
 * discussion, everybody's in a thread wait for each other, and every round trip would be time under the lock.
 * - `locked` locks the thread, so that numbers rise in the order of commits. `parent` is locked behind it and thus read
 *   as it is now, not as of the statement's begin: nobody deletes, hides or moves it before the answer is stored.
 * - `posted` writes by the rules of `assertCanComment` and `assertCanReply`. The statement says what was decided, the
 *   rules say why: where nothing was posted they are asked with the same values, and must refuse, unless it is a
 *   repeat.
 * - `counted` and `climbed` keep the counters; nothing moves where nothing was posted.
 * - The event reads from `climbed`, and so comes behind it: whoever changes a comment holds its row first and the
 *   club's turn last. The event's consumers determine who it concerns, after the commit.
 * - `opened` keeps the author's row: in a spoiler-safe club the own piece opens the rest. What others said meanwhile
 *   stays unread; only where nothing is, the own comment is read too.
 */
export function postStatement(comment: NewComment): Prisma.Sql {
  const { id, clubId, paperId, parentId, body, rendered, requestKey, requestDigest, reader } = comment;
  const anchor = comment.anchor === null ? null : JSON.stringify(comment.anchor);
  const isOrganizer = roleAtLeast(reader.role, "organizer");
  const serverOnly = rendered.mentioned.length === 0 ? null : JSON.stringify({ mentioned: rendered.mentioned });
  const columns = {
    paperId: Prisma.sql`${paperId}::text`,
    threadId: Prisma.sql`posted.thread_id`,
    commentId: Prisma.sql`${id}::text`,
    serverOnly: Prisma.sql`${serverOnly}::jsonb`,
  };
  const event = { clubId, kind: "comment.posted", columns } as const;
  return Prisma.sql`
    WITH locked AS MATERIALIZED (
      SELECT id, last_number + 1 AS number, locked_at FROM threads
      WHERE club_id = ${clubId}::uuid AND paper_id = ${paperId}::uuid FOR NO KEY UPDATE
    ), parent AS MATERIALIZED (
      SELECT p.path, p.author_id, p.created_at, p.deleted_at, p.hidden_at FROM locked
      JOIN comments p ON p.id = ${parentId}::uuid AND p.thread_id = locked.id FOR NO KEY UPDATE OF p
    ), place AS MATERIALIZED (
      SELECT locked.id AS thread_id, locked.number, locked.locked_at, parent.path AS parent_path, parent.author_id,
        parent.created_at, parent.deleted_at, parent.hidden_at,
        coalesce(parent.path, '') || ${segmentSql("locked.number")} AS path,
        date_trunc('milliseconds', clock_timestamp()) AS at
      FROM locked LEFT JOIN parent ON true
    ), posted AS (
      INSERT INTO comments (id, club_id, thread_id, parent_id, number, path, depth, author_id, body, body_html,
        renderer_version, created_at, request_key, request_digest, mentioned, asked_at, anchor)
      SELECT ${id}::uuid, ${clubId}::uuid, thread_id, ${parentId}::uuid, number, path,
        length(path) / ${Prisma.raw(`${SEGMENT_LENGTH}`)} - 1, ${reader.userId}::uuid, ${body}, ${rendered.html},
        ${rendered.version}, at, ${requestKey}::uuid, ${requestDigest}, ${rendered.mentioned}::uuid[],
        CASE WHEN ${comment.isQuestion} THEN at END, ${anchor}::jsonb
      FROM place
      WHERE number <= ${MAX_COMMENTS_PER_THREAD} AND (${isOrganizer} OR locked_at IS NULL)
        AND (${parentId}::uuid IS NULL OR parent_path IS NOT NULL) AND deleted_at IS NULL AND hidden_at IS NULL
        AND length(path) <= ${MAX_DEPTH * SEGMENT_LENGTH}
      ON CONFLICT (author_id, request_key) DO NOTHING
      RETURNING thread_id, number, path, created_at
    ), counted AS (
      UPDATE threads t SET last_number = posted.number, comment_count = t.comment_count + 1,
        last_comment_at = posted.created_at
      FROM posted WHERE t.id = posted.thread_id
    ), climbed AS (
      UPDATE comments a SET answer_count = a.answer_count + 1
      FROM posted WHERE a.thread_id = posted.thread_id AND a.path = ANY(${ancestorsSql("posted.path")})
      RETURNING a.id
    ), opened AS (
      INSERT INTO thread_readers AS r (thread_id, user_id, read_number, opened_at)
      SELECT thread_id, ${reader.userId}::uuid, CASE WHEN number = 1 THEN 1 ELSE 0 END, created_at FROM posted
      ON CONFLICT (thread_id, user_id) DO UPDATE SET opened_at = coalesce(r.opened_at, excluded.opened_at),
        read_number = r.read_number + CASE WHEN r.read_number = (SELECT number - 1 FROM posted) THEN 1 ELSE 0 END
    ), ${recordEventParts(event, Prisma.sql`posted, (SELECT count(*) FROM climbed) behind`)}
    SELECT number, locked_at AS "lockedAt", parent_path AS "parentPath", author_id AS "parentAuthorId",
      created_at AS "parentCreatedAt", deleted_at AS "parentDeletedAt", hidden_at AS "parentHiddenAt",
      (SELECT path FROM posted) AS path, at
    FROM place`;
}
