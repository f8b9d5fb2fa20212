import { setTimeout as sleep } from "node:timers/promises";
import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { type Posted, post } from "@tests/bench/live/post-steadily";
import { percentile } from "@tests/bench/percentile";
import { cookieOf } from "@tests/bench/requests";
import { mentionText } from "@/domain/threads/mentions";
import { newId } from "@/server/new-id";

const PER_SECOND = 200;
const SECONDS = 10;
/** A server that cannot keep up is asked more slowly, and the figure says how fast it was. */
const AT_ONCE = 16;
const MS_PER_SECOND = 1_000;
const POLL_MS = 10;
/** The last one may be on its way for so long before it counts as lost. */
const ARRIVAL_LIMIT_MS = 10_000;

/** Two hundred comments a second, each of which mentions somebody: how long from sending one to its notification. */
export async function benchNotified(bench: BenchRun): Promise<Figure> {
  const { club, pool } = bench;
  const paperId = club.papers[10]?.id ?? "";
  // Two thousand mails would be the mail server's benchmark.
  await pool.query(
    `INSERT INTO notification_preferences (user_id, reason, mail) SELECT unnest($1::uuid[]), 'mentioned', 'never'
     ON CONFLICT DO NOTHING`,
    [club.members.map(({ id }) => id)],
  );
  const arrivedAt = new Map<string, number>();
  const watching = { isOver: false };
  const watch = watchArrivals(bench, arrivedAt, watching);
  const { rows: members } = await pool.query<{ id: string; name: string }>(
    "SELECT id, name FROM users WHERE id = ANY($1)",
    [club.members.map(({ id }) => id)],
  );
  const bodyOf = (turn: number) => {
    const member = members[(turn * 7 + 1) % members.length];
    return member === undefined ? "" : `What do you make of it, ${mentionText(member)}?`;
  };
  const startedAt = performance.now();
  const posted = await postAtRate(bench, paperId, bodyOf);
  const reached = (posted.length * MS_PER_SECOND) / (performance.now() - startedAt);
  // Nobody is notified of their own comment.
  const { rows: due } = await pool.query<{ id: string }>(
    "SELECT id FROM comments WHERE id = ANY($1) AND author_id <> ALL (mentioned) AND cardinality(mentioned) > 0",
    [posted.map(({ commentId }) => commentId)],
  );
  const givenUpAt = performance.now() + ARRIVAL_LIMIT_MS;
  while (due.some(({ id }) => !arrivedAt.has(id)) && performance.now() < givenUpAt) await sleep(POLL_MS);
  watching.isOver = true;
  await watch;
  const lost = due.filter(({ id }) => !arrivedAt.has(id)).length;
  if (lost > 0) throw new Error(`${lost} of ${due.length} comments notified nobody.`);
  const sentAt = new Map(posted.map((post) => [post.commentId, post.sentAt]));
  const delays = due.map(({ id }) => (arrivedAt.get(id) ?? 0) - (sentAt.get(id) ?? 0));
  return judge(
    {
      case: "comment to notification",
      connections: AT_ONCE,
      perSecond: reached,
      p50Ms: percentile(delays, 0.5),
      p99Ms: percentile(delays, 0.99),
    },
    { mostP99Ms: 1_000 },
  );
}

async function postAtRate(
  { club, app }: BenchRun,
  paperId: string,
  bodyOf: (turn: number) => string,
): Promise<Posted[]> {
  const posted: Posted[] = [];
  const startedAt = performance.now();
  let next = 0;
  const postSome = async () => {
    for (let turn = next++; turn < PER_SECOND * SECONDS; turn = next++) {
      const wait = startedAt + (turn * MS_PER_SECOND) / PER_SECOND - performance.now();
      if (wait > 0) await sleep(wait);
      const member = club.members[turn % club.members.length];
      if (member === undefined) throw new Error("there is nobody to comment");
      const comment = { clubId: club.id, paperId, parentId: null, body: bodyOf(turn), requestKey: newId() };
      posted.push(await post(app.origin, cookieOf(member), comment));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, postSome));
  return posted;
}

/** Notes when each comment's notification is there for whoever looks. */
async function watchArrivals(
  { club, pool }: BenchRun,
  arrivedAt: Map<string, number>,
  watching: { isOver: boolean },
): Promise<void> {
  let {
    rows: [last],
  } = await pool.query<{ id: string }>(
    "SELECT coalesce(max(event_id), 0)::text AS id FROM notifications WHERE club_id = $1",
    [club.id],
  );
  while (!watching.isOver) {
    const { rows } = await pool.query<{ id: string; subjectId: string }>(
      `SELECT event_id::text AS id, subject_id AS "subjectId" FROM notifications
       WHERE club_id = $1 AND event_id > $2 ORDER BY notifications.event_id`,
      [club.id, last?.id],
    );
    for (const { subjectId } of rows) arrivedAt.set(subjectId, performance.now());
    last = rows.at(-1) ?? last;
    await sleep(POLL_MS);
  }
}
