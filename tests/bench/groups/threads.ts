import type { BenchRun } from "@tests/bench/bench-run";
import { compare, comparePage, compareRead, to } from "@tests/bench/compare";
import { toDatabase } from "@tests/bench/drive-statement";
import type { Figure } from "@tests/bench/figure";
import { fillThread } from "@tests/bench/fill/fill-threads";
import { sampleComments } from "@tests/bench/fill/sample-comments";
import { benchLongThread, benchReacting, benchUnread } from "@tests/bench/groups/discussion";
import { pageRequests, readRequests, writeRequests } from "@tests/bench/requests";
import { commentPath } from "@/domain/threads/comment-path";
import { newId } from "@/server/new-id";

const sampleOf = (turn: number) => sampleComments[turn % sampleComments.length] ?? "";

/** A paper's page with 20 of its thread's 200 comments, and people who post. */
export async function benchThreads(bench: BenchRun): Promise<Figure[]> {
  const { club } = bench;
  const { paperId } = club.thread;
  const expected = "second ablation"; // is in the first of the sample comments
  const page = await pageRequests(bench, `/c/${club.slug}/papers/${paperId}`, expected);
  const read = await readRequests(bench, "threads.listComments", { paperId }, expected);
  // All in one thread, which is the worst: its row and its club's events are written one after the other.
  const posted = club.papers[5]?.id;
  const post = writeRequests(bench, "threads.post", (turn) => ({
    paperId: posted,
    parentId: null,
    body: sampleOf(turn),
    requestKey: newId(),
  }));
  return [
    ...(await comparePage(bench, "thread", page)),
    ...(await compareRead(bench, "thread-api", read)),
    ...(await compare(
      {
        case: "comment",
        run: to(bench.app.origin, post),
        floorName: "the insert by pg",
        floor: await bareInsert(bench),
        target: { connections: 16, leastPerSecond: 220, mostP99Ms: 120 },
      },
      bench.seconds,
    )),
    ...(await benchLongThread(bench)),
    ...(await benchReacting(bench)),
    ...(await benchUnread(bench)),
  ];
}

/** The row that a comment is, written without asking or telling anyone. */
async function bareInsert({ club, pool }: BenchRun) {
  const { members } = club;
  const thread = await fillThread(pool, { clubId: club.id, paperId: club.papers[6]?.id ?? "", members, comments: 1 });
  let number = thread.comments;
  return toDatabase(pool, () => {
    number += 1;
    const body = sampleOf(number);
    return {
      name: "bench-comment",
      text: `INSERT INTO comments (id, club_id, thread_id, number, path, depth, author_id, body, body_html, renderer_version, request_key)
             VALUES ($1, $2, $3, $8, $4, 0, $5, $6, $6, 1, $7)`,
      values: [
        newId(),
        club.id,
        thread.id,
        commentPath(null, number),
        members[number % members.length]?.id,
        body,
        newId(),
        number,
      ],
    };
  });
}
