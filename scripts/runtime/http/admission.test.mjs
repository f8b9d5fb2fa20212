import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serve } from "../../../tests/setup/web-server.mjs";
import { describeAddress } from "./addresses.mjs";
import { createAdmission, LIMITS } from "./admission.mjs";

const CLIENT = "192.0.2.1";

/** @type {ReturnType<typeof createAdmission>} */
let admission;
/** @type {string[]} */
let events;

beforeEach(() => {
  vi.useFakeTimers();
  admission = createAdmission();
  events = [];
});
afterEach(() => void vi.useRealTimers());

/**
 * @param {string} url
 * @param {{ from?: string, headers?: Record<string, string> }} [facts]
 */
function ask(url, { from = CLIENT, headers = {} } = {}) {
  const fake = Object.assign(new EventEmitter(), { closed: false, headersSent: false, writableLength: 0 });
  /** @type {() => void} */
  let finish = () => undefined;
  const work = new Promise((resolve) => (finish = () => resolve(undefined)));
  admission.admit(/** @type {any} */ ({ url, headers }), /** @type {any} */ (fake), describeAddress(url), {
    client: from,
    begin: async () => {
      events.push("begun");
      await work;
    },
    refuse: () => void events.push("refused"),
  });
  const close = () => {
    fake.closed = true;
    fake.emit("close");
  };
  return { fake, finish, close };
}

/** @param {number} count @param {Parameters<typeof ask>} request */
const askTimes = (count, ...request) => Array.from({ length: count }, () => ask(...request));
const count = (/** @type {string} */ event) => events.filter((one) => one === event).length;
const settle = () => vi.advanceTimersByTimeAsync(0);

const { inWorkPerClient, waitingPerClient, inWork } = LIMITS.work;

test("beyond the places and the queue there is a refusal, and another client is served", () => {
  askTimes(inWorkPerClient + waitingPerClient + 5, "/");
  expect([count("begun"), count("refused")]).toEqual([inWorkPerClient, 5]);
  ask("/", { from: "192.0.2.2" });
  expect(count("begun")).toBe(inWorkPerClient + 1);
});

test("a place is kept until the work is done, though its client has gone", async () => {
  const [first] = askTimes(inWorkPerClient + 1, "/");
  first?.close();
  await settle();
  expect(count("begun")).toBe(inWorkPerClient);
  first?.finish();
  await settle();
  expect(count("begun")).toBe(inWorkPerClient + 1);
});

test("whoever goes in the middle of an answer keeps no place", () => {
  const [first] = askTimes(inWorkPerClient + 1, "/");
  Object.assign(first?.fake ?? {}, { headersSent: true });
  first?.close();
  expect(count("begun")).toBe(inWorkPerClient + 1);
});

test("work that never ends after its client has gone loses its place in the end", async () => {
  const [first] = askTimes(inWorkPerClient + 1, "/");
  first?.close();
  await vi.advanceTimersByTimeAsync(LIMITS.work.longestWaitMs - 1);
  expect(admission.queues.work.size).toEqual({ inWork: inWorkPerClient, waiting: 1 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(admission.queues.work.size).toEqual({ inWork: inWorkPerClient, waiting: 0 });
});

test("an answer that nobody reads keeps no place", async () => {
  const slow = askTimes(inWorkPerClient, "/");
  for (const { fake } of slow) Object.assign(fake, { headersSent: true, writableLength: 100_000 });
  ask("/");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(count("begun")).toBe(inWorkPerClient + 1);
});

test("whoever goes while waiting is not begun", async () => {
  const [first] = askTimes(inWorkPerClient, "/");
  ask("/").close();
  first?.finish();
  await settle();
  expect(count("begun")).toBe(inWorkPerClient);
  expect(admission.queues.work.size.waiting).toBe(0);
});

test("files, health and large bodies have places of their own", () => {
  for (const from of ["192.0.2.2", "192.0.2.3", "192.0.2.4"]) askTimes(inWork, "/", { from });
  events.length = 0;
  ask("/_next/static/chunks/a.js");
  ask("/api/health");
  expect(count("begun")).toBe(2);
  const large = { headers: { "content-length": "5000000" } };
  askTimes(3, "/api/trpc/feed.import", large);
  ask("/api/trpc/feed.import", { headers: { "transfer-encoding": "chunked" } });
  expect(count("begun")).toBe(2 + LIMITS.uploads.inWorkPerClient);
});

test("an open stream counts among the streams until it closes, and not among the work", async () => {
  const streams = [];
  for (let opened = 0; opened <= LIMITS.streams.inWorkPerClient; opened += 1) {
    const stream = ask("/api/clubs/x/events?after=1");
    stream.finish();
    await settle();
    streams.push(stream);
  }
  expect([count("begun"), count("refused")]).toEqual([LIMITS.streams.inWorkPerClient, 1]);
  expect(admission.queues.work.size).toEqual({ inWork: 0, waiting: 0 });
  streams[0]?.close();
  ask("/api/clubs/x/events");
  expect([count("begun"), count("refused")]).toEqual([LIMITS.streams.inWorkPerClient + 1, 1]);
});

test("the refusal is a 503 that says when to come back, as a page to a browser, with the headers of every answer", async () => {
  vi.useRealTimers();
  const nothing = () => undefined;
  /** @type {() => void} */
  let finish = nothing;
  const work = { ...LIMITS.work, inWorkPerClient: 1, waitingPerClient: 0 };
  const { url } = await serve(
    async (_request, response) => {
      await new Promise((resolve) => (finish = () => resolve(undefined)));
      response.end("here");
    },
    { limits: { ...LIMITS, work } },
  );
  const first = fetch(url);
  await vi.waitFor(() => expect(finish).not.toBe(nothing));
  const refused = await fetch(url, { headers: { accept: "text/html" } });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(refused.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(await refused.text()).toContain('<meta http-equiv="refresh" content="2">');
  finish();
  expect(await (await first).text()).toBe("here");
});
