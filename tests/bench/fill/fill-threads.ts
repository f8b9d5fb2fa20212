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

/** Every tenth comment begins a branch; the others answer one of the last three. */
const BRANCH_LENGTH = 10;
const COLUMNS_OF_PARENTS = 3;

/** Of so many comments, but for the first so many, some are two people who answer each other: so many levels deep. */
const STRETCH_LENGTH = 500;
const DEEP_LEVELS = 60;

/** A thread with comments in ready HTML, as posting would have left them. */
export async function fillThread(
  pool: pg.Pool,
  {
    clubId,
    paperId,
    members,
    comments,
  }: { clubId: string; paperId: string; members: readonly { id: string }[]; comments: number },
): Promise<FilledThread> {
  const threadId = newId();
  await pool.query(
    `INSERT INTO threads (id, club_id, paper_id, last_number, comment_count, last_comment_at) VALUES ($1, $2, $3, $4, $4, now())`,
    [threadId, clubId, paperId, comments],
  );
  const tree = makeTree(comments);
  const rendered = sampleComments.map((body) => ({ body, ...renderMarkdown(body, newId()) }));
  await pool.query(
    `INSERT INTO comments (id, club_id, thread_id, parent_id, number, path, depth, answer_count, author_id, body, body_html,
       renderer_version, created_at, request_key)
     SELECT c.id, $1, $2, c.parent_id, n, c.path, c.depth, c.answers, ($7::uuid[])[n % cardinality($7::uuid[]) + 1],
       ($8::text[])[n % cardinality($8::text[]) + 1], ($9::text[])[n % cardinality($8::text[]) + 1], $10,
       now() - make_interval(mins => (cardinality($3::uuid[]) - n)::int), gen_random_uuid()
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $11::int[]) WITH ORDINALITY
       AS c (id, parent_id, path, depth, answers, n)`,
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
      tree.map(({ answers }) => answers),
    ],
  );
  return { id: threadId, paperId, comments };
}

interface Place {
  id: string;
  parent: Place | undefined;
  parentId: string | null;
  path: string;
  /** Comments below it. */
  answers: number;
}

function makeTree(comments: number): Place[] {
  const made: Place[] = [];
  for (let number = 1; number <= comments; number += 1) {
    const back = stepsToParent(number);
    const parent = back === 0 ? undefined : made[number - 1 - back];
    const path = commentPath(parent?.path ?? null, number);
    made.push({ id: newId(), parent, parentId: parent?.id ?? null, path, answers: 0 });
    for (let above = parent; above !== undefined; above = above.parent) above.answers += 1;
  }
  return made;
}

/** How many comments earlier the one was written that this one answers; 0: it answers none. */
function stepsToParent(number: number): number {
  const place = (number - 1) % BRANCH_LENGTH;
  const inStretch = (number - 1) % STRETCH_LENGTH;
  if (number > STRETCH_LENGTH && inStretch < DEEP_LEVELS) return Math.min(inStretch, 1);
  return Math.min(place, (number % COLUMNS_OF_PARENTS) + 1);
}
