import { setTimeout as sleep } from "node:timers/promises";
import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { type OpenStream, openStreams } from "@tests/bench/live/open-streams";
import { postSteadily } from "@tests/bench/live/post-steadily";
import { ReceivedEvents } from "@tests/bench/live/received-events";
import { percentile } from "@tests/bench/percentile";
import type { Server } from "@tests/bench/process/start-server";

const STREAMS = 1_000;
const POSTS_PER_SECOND = 20;
const MAX_P99_MS = 200;
/** What a process takes up with its first requests and streams is not that of the thousand. */
const warmUp = { streams: 100, seconds: 3 };
/** After opening, until what was only needed for it is given back. */
const SETTLE_MS = 3_000;
/** The last comment may be on its way for so long before it counts as lost. */
const ARRIVAL_LIMIT_MS = 10_000;
const POLL_MS = 20;
const KB_PER_MB = 1_000;

/**
 * A thousand open streams at two web processes on one database, while people comment at both: how long a comment takes
 * to each of them, and what they cost. Throws if one stream misses a comment, receives it twice or out of its turn.
 */
export async function benchLive(bench: BenchRun): Promise<Figure[]> {
  const servers = [await bench.startAgain(), await bench.startAgain()];
  try {
    const warm = await listen(bench, servers, warmUp.streams);
    await talk(bench, servers, warm.received, warmUp.seconds);
    close(warm.opened);
    await sleep(SETTLE_MS);

    const before = await memoryMb(servers);
    const { received, opened, openedMs } = await listen(bench, servers, STREAMS);
    await sleep(SETTLE_MS);
    const streamKb = (((await memoryMb(servers)) - before) * KB_PER_MB) / STREAMS;
    const delays = await talk(bench, servers, received, bench.liveSeconds);
    close(opened);
    return [
      toFigure("live, received after sending", delays.sinceSent, { mostP99Ms: MAX_P99_MS }),
      toFigure("live, received after the answer", delays.sinceAnswered, {}),
      judge({ case: "live, opening 1,000 streams", connections: STREAMS, value: openedMs, unit: "ms" }),
      judge({ case: "live, memory of a stream", connections: STREAMS, value: streamKb, unit: "KB" }),
    ];
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function listen({ club }: BenchRun, servers: Server[], count: number) {
  const received = new ReceivedEvents(count);
  const startedAt = performance.now();
  const opened = await openStreams(originsOf(servers), club, received);
  return { received, opened, openedMs: performance.now() - startedAt };
}

/** People comment for some seconds; how long each comment took to each stream, once everything has come. */
async function talk(bench: BenchRun, servers: Server[], received: ReceivedEvents, seconds: number) {
  const { club, pool } = bench;
  const paperId = club.papers[9]?.id ?? "";
  const { rows: last } = await pool.query<{ id: string }>("SELECT coalesce(max(id), 0)::text AS id FROM events");
  const posted = await postSteadily(bench, originsOf(servers), { paperId, perSecond: POSTS_PER_SECOND, seconds });
  const { rows: events } = await pool.query<{ id: string; commentId: string }>(
    `SELECT id::text, payload->>'commentId' AS "commentId" FROM events WHERE club_id = $1 AND id > $2 ORDER BY events.id`,
    [club.id, last[0]?.id],
  );
  if (events.length !== posted.length) throw new Error(`${posted.length} comments are ${events.length} events.`);
  const givenUpAt = performance.now() + ARRIVAL_LIMIT_MS;
  while (received.count < events.length * received.streams && performance.now() < givenUpAt) await sleep(POLL_MS);
  received.check(events.map(({ id }) => id));
  const eventOf = new Map(events.map(({ id, commentId }) => [commentId, id]));
  const delaysSince = (momentOf: (post: (typeof posted)[number]) => number) =>
    posted.flatMap((post) => received.delays(eventOf.get(post.commentId) ?? "", momentOf(post)));
  return {
    sinceSent: delaysSince(({ sentAt }) => sentAt),
    sinceAnswered: delaysSince(({ answeredAt }) => answeredAt),
  };
}

function toFigure(name: string, delaysMs: number[], target: { mostP99Ms?: number }): Figure {
  const facts = { case: name, connections: STREAMS, perSecond: null };
  const measured = { p50Ms: percentile(delaysMs, 0.5), p99Ms: percentile(delaysMs, 0.99) };
  return judge({ ...facts, ...measured }, target.mostP99Ms === undefined ? undefined : target);
}

const originsOf = (servers: Server[]) => servers.map(({ origin }) => origin);

async function memoryMb(servers: Server[]): Promise<number> {
  return (await Promise.all(servers.map((server) => server.memoryMb()))).reduce((sum, one) => sum + one, 0);
}

function close(opened: OpenStream[]): void {
  for (const stream of opened) stream.close();
}
