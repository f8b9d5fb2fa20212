import { setTimeout as sleep } from "node:timers/promises";
import type { BenchRun } from "@tests/bench/bench-run";
import { sampleComments } from "@tests/bench/fill/sample-comments";
import { cookieOf } from "@tests/bench/requests";
import { newId } from "@/server/new-id";

export interface Posted {
  commentId: string;
  sentAt: number;
  answeredAt: number;
}

const MS_PER_SECOND = 1000;

/** Posts comments through the procedure at a steady rate, whatever the answers take, at one origin after the other. */
export async function postSteadily(
  { club }: BenchRun,
  origins: readonly string[],
  { paperId, perSecond, seconds }: { paperId: string; perSecond: number; seconds: number },
): Promise<Posted[]> {
  const startedAt = performance.now();
  const posts: Promise<Posted>[] = [];
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const wait = startedAt + (turn * MS_PER_SECOND) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    const member = club.members[turn % club.members.length];
    const origin = origins[turn % origins.length];
    if (member === undefined || origin === undefined) throw new Error("There is nobody to post, or nowhere to.");
    const body = sampleComments[turn % sampleComments.length] ?? "";
    posts.push(post(origin, cookieOf(member), { clubId: club.id, paperId, parentId: null, body, requestKey: newId() }));
  }
  return Promise.all(posts);
}

export async function post(origin: string, cookie: string, input: object): Promise<Posted> {
  const sentAt = performance.now();
  const answer = await fetch(`${origin}/api/trpc/threads.post`, {
    method: "POST",
    headers: { cookie, origin: nameOf(origin), "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  if (answer.status !== 200) throw new Error(`A comment was answered with ${answer.status}: ${await answer.text()}`);
  const { result } = (await answer.json()) as { result: { data: { id: string } } };
  return { commentId: result.data.id, sentAt, answeredAt: performance.now() };
}

/** The servers are asked by address, and know themselves by name. */
const nameOf = (origin: string) => origin.replace("127.0.0.1", "localhost");
