import type { FilledMember } from "@tests/bench/fill/fill-members";
import { sampleComments } from "@tests/bench/fill/sample-comments";
import type pg from "pg";
import { commentPath, depthOf } from "@/domain/threads/comment-path";
import { newId } from "@/server/new-id";
import { renderMarkdown } from "@/server/text/render-markdown";

export interface FilledThread {
  id: string;
  paperId: string;
  /** How many comments it began with. */
  comments: number;
}

/** Every tenth comment begins a branch; the others answer one of the branch, so that some go deep. */
const branchLength = 10;
const columnsOfParents = 3;

/** A thread with comments in ready HTML, as posting would have left them. */
export async function fillThread(
  pool: pg.Pool,
  {
    clubId,
    paperId,
    members,
    comments,
  }: { clubId: string; paperId: string; members: readonly FilledMember[]; comments: number },
): Promise<FilledThread> {
  const threadId = newId();
  await pool.query(
    `INSERT INTO threads (id, club_id, paper_id, last_number, comment_count, last_comment_at) VALUES ($1, $2, $3, $4, $4, now())`,
    [threadId, clubId, paperId, comments],
  );
  const tree = makeTree(comments);
  const rendered = sampleComments.map((body) => ({ body, ...renderMarkdown(body, newId()) }));
  await pool.query(
    `INSERT INTO comments (id, club_id, thread_id, parent_id, number, path, depth, author_id, body, body_html, renderer_version,
       created_at, request_key)
     SELECT c.id, $1, $2, c.parent_id, n, c.path, c.depth, ($7::uuid[])[n % cardinality($7::uuid[]) + 1],
       ($8::text[])[n % cardinality($8::text[]) + 1], ($9::text[])[n % cardinality($8::text[]) + 1], $10,
       now() - make_interval(mins => (cardinality($3::uuid[]) - n)::int), gen_random_uuid()
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[]) WITH ORDINALITY AS c (id, parent_id, path, depth, n)`,
    [
      clubId,
      threadId,
      tree.map(({ id }) => id),
      tree.map(({ parentId }) => parentId),
      tree.map(({ path }) => path),
      tree.map(({ path }) => depthOf(path)),
      members.map(({ id }) => id),
      rendered.map(({ body }) => body),
      rendered.map(({ html }) => html),
      rendered[0]?.version,
    ],
  );
  return { id: threadId, paperId, comments };
}

function makeTree(comments: number) {
  const made: { id: string; parentId: string | null; path: string }[] = [];
  for (let number = 1; number <= comments; number += 1) {
    const place = (number - 1) % branchLength;
    const parent = place === 0 ? undefined : made[number - 1 - Math.min(place, (number % columnsOfParents) + 1)];
    made.push({ id: newId(), parentId: parent?.id ?? null, path: commentPath(parent?.path ?? null, number) });
  }
  return made;
}
