import type { BenchBase } from "@tests/bench/bench-run";
import type { Server } from "@tests/bench/process/start-server";
import { cookieOf } from "@tests/bench/requests";

const MS_PER_SECOND = 1_000;
/** A text that may be sent has at most so many items; small ones take longest to read for their size. */
const MAX_ITEMS = 100_000;
const BYTES_PER_MB = 1_000_000;
/** Of an answer that is no JSON. */
const MAX_WORDS = 200;

/** A feed of just under so many megabytes, of as many items as it may have or fewer. */
export function makeFeed(megabytes: number, items = MAX_ITEMS): string {
  const summary = "x".repeat(Math.max(0, Math.floor((megabytes * BYTES_PER_MB) / items) - 80));
  const item = (at: number) =>
    `{"paper":{"id":"2501.${10_000 + (at % 90_000)}","title":"T","summary":"${summary}","submittedOnDailyAt":"2025-01-0${1 + (at % 9)}"}}`;
  const written: string[] = [];
  for (let size = 2, at = 0; at < items; at += 1) {
    const next = item(at);
    size += next.length + 1;
    if (size > megabytes * BYTES_PER_MB) break;
    written.push(next);
  }
  return `[${written.join()}]`;
}

export interface Pasted {
  status: number;
  message: string;
  seconds: number;
}

/** What a browser sends for this text to be imported: made before anything is measured, since it takes a while. */
export function makeBody({ club }: BenchBase, text: string): Buffer<ArrayBuffer> {
  const request = { kind: "text", text, label: "pasted text" };
  return Buffer.from(JSON.stringify({ clubId: club.id, request }));
}

/** One member sends the same text so many times at once. */
export function pasteFeeds(
  { club }: BenchBase,
  server: Server,
  body: Buffer<ArrayBuffer>,
  times: number,
): Promise<Pasted[]> {
  const [member] = club.members;
  if (member === undefined) throw new Error("The club has no members.");
  const headers = {
    cookie: cookieOf(member),
    origin: server.origin.replace("127.0.0.1", "localhost"),
    "content-type": "application/json",
  };
  const paste = async (): Promise<Pasted> => {
    const startedAt = performance.now();
    const answer = await fetch(`${server.origin}/api/trpc/feed.startImport`, { method: "POST", headers, body });
    const words = await answer.text();
    const message = answer.ok
      ? ""
      : (/"message":"((?:[^"\\]|\\.)*)"/.exec(words)?.[1] ?? words.trim().slice(0, MAX_WORDS));
    return { status: answer.status, message, seconds: (performance.now() - startedAt) / MS_PER_SECOND };
  };
  return Promise.all(Array.from({ length: times }, paste));
}
