import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBase } from "@tests/bench/bench-run";
import type { DriveRequest } from "@tests/bench/drive";
import { type Figure, judge } from "@tests/bench/figure";
import { sampleComments } from "@tests/bench/fill/sample-comments";
import { cookieOf } from "@tests/bench/requests";
import { KeepAliveClient, type Outcome } from "@tests/bench/restarts/keep-alive-client";
import { Rotation } from "@tests/bench/restarts/rotation";
import { newId } from "@/server/new-id";

const RESTARTS = 20;
const PROCESSES = 2;
const CLIENTS = 24;
/** Between an answer and the client's next request. */
const MAX_PAUSE_MS = 200;
/** Between the end of a process and the next restart. */
const BETWEEN_MS = 1_000;
const APPROVED_PER_BALLOT = 5;

/**
 * Two processes, of which one after the other is replaced, twenty times, while clients that keep their connections read,
 * vote and comment: how many requests there were, and how many got no answer, or not the right one.
 */
export async function benchRestarts(bench: BenchBase): Promise<Figure[]> {
  const { say } = bench;
  const rotation = new Rotation();
  const servers = [];
  for (let started = 0; started < PROCESSES; started += 1) {
    const server = await bench.startAgain();
    rotation.add(server.origin);
    servers.push(server);
  }
  const outcomes: Outcome[] = [];
  const running = { isOver: false };
  const clients = Array.from({ length: CLIENTS }, (_, at) => keepAsking(bench, { rotation, at, outcomes, running }));
  try {
    for (let restart = 1; restart <= RESTARTS; restart += 1) {
      const next = await bench.startAgain();
      rotation.add(next.origin);
      servers.push(next);
      const former = servers.shift();
      if (former !== undefined) {
        rotation.remove(former.origin);
        await former.stop();
      }
      say(`Restart ${restart}: ${describe(outcomes)}`);
      await sleep(BETWEEN_MS);
    }
  } finally {
    running.isOver = true;
    await Promise.all(clients);
    for (const server of servers) await server.stop();
  }
  const count = (name: string, value: number, mostValue?: number) => {
    const facts = { case: `${RESTARTS} restarts, ${name}`, connections: CLIENTS, value };
    return judge(facts, mostValue === undefined ? undefined : { mostValue });
  };
  return [
    count("requests", outcomes.length),
    count("cut off", outcomes.filter((outcome) => "error" in outcome).length, 0),
    count("answers other than 200", outcomes.filter(isWrong).length, 0),
  ];
}

interface Asking {
  rotation: Rotation;
  at: number;
  outcomes: Outcome[];
  running: { isOver: boolean };
}

async function keepAsking(bench: BenchBase, { rotation, at, outcomes, running }: Asking): Promise<void> {
  const client = new KeepAliveClient(rotation);
  for (let turn = 0; !running.isOver; turn += 1) {
    const outcome = await client.send(makeRequest(bench, at, turn));
    outcomes.push(outcome);
    if ("error" in outcome) bench.say(`${outcome.error}${outcome.wasReused ? " on a kept connection" : ""}`);
    else if (isWrong(outcome)) bench.say(`answered ${outcome.status}`);
    await sleep(Math.random() * MAX_PAUSE_MS);
  }
  client.close();
}

/** Pages, reads, ballots and comments in turn. */
function makeRequest({ club }: BenchBase, client: number, turn: number): DriveRequest {
  const member = club.members[client];
  if (member === undefined) throw new Error("The club has too few members.");
  const cookie = cookieOf(member);
  const paperId = club.papers[client]?.id;
  const call = (procedure: string, input: object): DriveRequest => ({
    method: "POST",
    path: `/api/trpc/${procedure}`,
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ clubId: club.id, ...input }),
  });
  switch (turn % 4) {
    case 0:
      return { path: `/c/${club.slug}`, headers: { cookie, accept: "text/html" } };
    case 1: {
      const input = encodeURIComponent(JSON.stringify({ clubId: club.id, paperId }));
      return { path: `/api/trpc/threads.listComments?input=${input}`, headers: { cookie } };
    }
    case 2: {
      const first = turn % (club.round.paperIds.length - APPROVED_PER_BALLOT);
      const approved = club.round.paperIds.slice(first, first + APPROVED_PER_BALLOT);
      return call("rounds.castBallot", { roundId: club.round.id, ballot: { approved } });
    }
    default: {
      const body = sampleComments[turn % sampleComments.length];
      return call("threads.post", { paperId, parentId: null, body, requestKey: newId() });
    }
  }
}

const isWrong = (outcome: Outcome) => "status" in outcome && outcome.status !== 200;

function describe(outcomes: readonly Outcome[]): string {
  const cut = outcomes.filter((outcome) => "error" in outcome).length;
  return `${outcomes.length} requests, ${cut} cut off, ${outcomes.filter(isWrong).length} answered otherwise than with 200`;
}
