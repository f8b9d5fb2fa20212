import type { BenchRun } from "@tests/bench/bench-run";
import { compare, to } from "@tests/bench/compare";
import { toDatabase } from "@tests/bench/drive-statement";
import type { Figure } from "@tests/bench/figure";
import { fillThread } from "@tests/bench/fill/fill-threads";
import { readRequests, writeRequests } from "@tests/bench/requests";
import { reactionKinds } from "@/domain/threads/reactions";
import { MAX_LISTED_THREADS } from "@/domain/threads/thread-limits";

const EXPECTED = "second ablation"; // is in the first of the sample comments

/** The first page of a thread of ten thousand comments beside that of a thread of a hundred. */
export async function benchLongThread(bench: BenchRun): Promise<Figure[]> {
  const { club, pool, app, seconds } = bench;
  const { members } = club;
  const short = await fillThread(pool, { clubId: club.id, paperId: paperAt(bench, 7), members, comments: 100 });
  const read = (paperId: string) => readRequests(bench, "threads.listComments", { paperId }, EXPECTED);
  return compare(
    {
      case: "thread of 10,000",
      run: to(app.origin, await read(club.longThread.paperId)),
      floorName: "thread of 100",
      floor: to(app.origin, await read(short.paperId)),
      target: { leastRatio: 0.5 },
    },
    seconds,
  );
}

/** People who react to one comment and take it back, the worst there is: its row counts them one after the other. */
export async function benchReacting(bench: BenchRun): Promise<Figure[]> {
  const { club, pool, app, seconds } = bench;
  const thread = await fillThread(pool, {
    ...{ clubId: club.id, paperId: paperAt(bench, 8), members: club.members, comments: 2 },
  });
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM comments WHERE thread_id = $1 ORDER BY number", [
    thread.id,
  ]);
  const [reacted, bare] = [rows[0]?.id, rows[1]?.id];
  const chosen = (turn: number) => ({
    kind: reactionKinds[turn % reactionKinds.length] ?? "agree",
    isOn: Math.floor(turn / club.members.length) % 2 === 0,
  });
  let turn = 0;
  return compare(
    {
      case: "reaction",
      run: to(
        app.origin,
        writeRequests(bench, "threads.react", (number) => ({ commentId: reacted, ...chosen(number) })),
      ),
      floorName: "the upsert by pg",
      floor: toDatabase(pool, () => {
        turn += 1;
        return {
          name: "bench-reaction",
          text: `INSERT INTO comment_reactions (comment_id, user_id, kind) VALUES ($1, $2, $3)
                 ON CONFLICT (comment_id, user_id, kind) DO UPDATE SET created_at = now()`,
          values: [bare, club.members[turn % club.members.length]?.id, chosen(turn).kind],
        };
      }),
    },
    seconds,
  );
}

const THREADS = 200; // as many as are counted at once

/** What is unread in two hundred threads, for people who have read half of each; beside the count alone. */
export async function benchUnread(bench: BenchRun): Promise<Figure[]> {
  const { club, pool, app, seconds } = bench;
  const taken = [club.thread.paperId, club.longThread.paperId, ...[5, 6, 7, 8].map((at) => paperAt(bench, at))];
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM papers WHERE NOT id = ANY($1) ORDER BY id LIMIT $2",
    [taken, THREADS],
  );
  const paperIds = rows.map(({ id }) => id);
  for (const paperId of paperIds) {
    await fillThread(pool, { clubId: club.id, paperId, members: club.members, comments: 20 });
  }
  await pool.query(
    `INSERT INTO thread_readers (thread_id, user_id, read_number)
     SELECT t.id, u, 10 FROM threads t, unnest($2::uuid[]) u WHERE t.paper_id = ANY($1) ON CONFLICT DO NOTHING`,
    [paperIds, club.members.map(({ id }) => id)],
  );
  await pool.query("ANALYZE");
  return compare(
    {
      case: "unread in 200 threads",
      run: to(app.origin, await readRequests(bench, "threads.listThreads", { limit: MAX_LISTED_THREADS }, "unread")),
      floorName: "the count by pg",
      floor: toDatabase(pool, () => ({
        name: "bench-unread",
        text: `SELECT t.paper_id, (SELECT count(*) FROM comments c WHERE c.thread_id = t.id AND c.number > r.read_number)
               FROM threads t JOIN thread_readers r ON r.thread_id = t.id AND r.user_id = $2
               WHERE t.club_id = $3 AND t.paper_id = ANY($1::uuid[])`,
        values: [paperIds, club.members[3]?.id, club.id],
      })),
    },
    seconds,
  );
}

function paperAt({ club }: BenchRun, index: number): string {
  const paper = club.papers[index];
  if (paper === undefined) throw new Error("the feed has too few papers");
  return paper.id;
}
