import { readFileSync } from "node:fs";
import path from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import type { Fault } from "@tests/replay-server/faults";
import { type ReplayServer, startReplayServer } from "@tests/replay-server/replay-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ParsedItem } from "@/domain/feed/parsed-item";
import type { Patience } from "@/server/feed/sources/fetch-with-retries";
import { huggingFaceSource } from "@/server/feed/sources/huggingface";

const recorded = JSON.parse(readFileSync("tests/fixtures/feed/hf-items.json", "utf8"));
const DAY = "2025-09-11";

/** `count` items of the day, each another paper. */
function manyItems(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...recorded[0],
    paper: { ...recorded[0].paper, id: `2509.${String(index + 1).padStart(5, "0")}` },
  }));
}

let server: ReplayServer;
let slept: number[];
beforeEach(async () => {
  server = await startReplayServer({ items: recorded, today: "2025-09-30" });
  slept = [];
});
afterEach(() => server.close());

async function importDay({
  asked = DAY,
  signal = new AbortController().signal,
  ...patience
}: Partial<Patience> & { asked?: string; signal?: AbortSignal } = {}): Promise<ParsedItem[]> {
  const sleep = async (ms: number) => slept.push(ms);
  const source = huggingFaceSource(server.url, { sleep, random: () => 0.5, ...patience });
  const items: ParsedItem[] = [];
  for await (const page of source.pages({ day: asked }, signal)) items.push(...page.items);
  return items;
}

const status = (code: number, retryAfter?: string): Fault => ({
  kind: "status",
  status: code,
  ...(retryAfter !== undefined && { retryAfter }),
});

describe("a day", () => {
  test("is asked for by date with the largest page", async () => {
    expect(await importDay()).toMatchObject([
      { ok: true, where: "item 1", paper: { arxivId: "2509.08721" }, listing: { day: DAY, position: 0 } },
      { ok: true, where: "item 2", paper: { arxivId: "2509.04664" }, listing: { day: DAY, position: 1 } },
    ]);
    expect(server.requests).toEqual(["/api/daily_papers?date=2025-09-11&limit=100"]);
  });

  test("without papers is an empty day, not a failure", async () => {
    expect(await importDay({ asked: "2025-09-13" })).toEqual([]);
  });

  test("of many pages goes on counting", async () => {
    await server.close();
    server = await startReplayServer({ items: manyItems(230) });
    const items = await importDay();
    expect(server.requests).toHaveLength(3);
    expect(items.map((item) => item.where)).toEqual(Array.from({ length: 230 }, (_, index) => `item ${index + 1}`));
    expect(items.at(-1)).toMatchObject({ listing: { position: 229 } });
    expect(new Set(items.map((item) => item.ok && item.paper.arxivId)).size).toBe(230);
  });

  test("to come is refused with a reason", async () => {
    await expect(importDay({ asked: "2025-10-01" })).rejects.toMatchObject({
      reason: "invalid_input",
      message: expect.stringContaining("2025-10-01"),
    });
    expect(server.requests).toHaveLength(1);
  });

  test("that is none is not asked for", async () => {
    await expect(importDay({ asked: "2025-02-30" })).rejects.toMatchObject({ reason: "invalid_input" });
    expect(server.requests).toEqual([]);
  });
});

describe("tries again", () => {
  test.each<[string, Fault[], number[]]>([
    ["after 500 and 503, later each time", [status(500), status(503)], [375, 750]],
    ["when asked to, after seconds", [status(429, "7")], [7_000]],
    ["when asked to, at a time", [status(503, "Thu, 11 Sep 2025 12:00:09 GMT")], [9_000]],
    ["after a connection that was cut", [{ kind: "cut-connection" }], [375]],
    ["after no answer in time", [{ kind: "hang" }], [375]],
    ["after an answer that drips", [{ kind: "slow-drip", everyMs: 20 }], [375]],
  ])("%s", async (_, faults, delays) => {
    server.fail(...faults);
    const now = () => Date.parse("2025-09-11T12:00:00Z");
    expect(await importDay({ now, requestMs: 300 })).toHaveLength(2);
    expect(slept).toEqual(delays);
    expect(server.requests).toHaveLength(faults.length + 1);
  });
});

describe("gives up", () => {
  const elsewhere: Fault = { kind: "redirect", to: "http://192.0.2.1/api/daily_papers" };
  test.each<[string, Fault[], string, number, Partial<Patience>?]>([
    ["after as many tries as it has", Array(5).fill(status(502)), "a problem on its side (502)", 5],
    ["when asked for more patience than it has", [status(429, "3600")], "Try again in 60 minutes", 1],
    ["when time is up", Array(5).fill(status(503)), "(503)", 1, { totalMs: 100 }],
    ["when refused", [status(403)], "refused the request (403)", 1],
    ["on HTML", [{ kind: "answer", body: "<html>", contentType: "text/html" }], "with text/html instead of JSON", 1],
    ["on an answer of no type", [{ kind: "answer", body: "[]", contentType: "" }], "without saying what it is", 1],
    ["on half the JSON", [{ kind: "broken-json" }], "broken JSON", 1],
    ["on an object", [{ kind: "answer", body: '{"a":1}' }], "something other than a list", 1],
    ["on JSON built to hurt", [{ kind: "answer", body: "[".repeat(100_000) }], "broken JSON", 1],
    ["on a body without end", [{ kind: "huge-body", bytes: 10 ** 12 }], "more than 32 MB", 1],
    ["on a compressed bomb", [{ kind: "gzip-bomb", bytes: 10 ** 12 }], "more than 32 MB", 1],
    ["on a redirect to another host", [elsewhere], "192.0.2.1, which Paperclub does not follow", 1],
    [
      "on a redirect to another port",
      [{ kind: "redirect", to: "http://127.0.0.1:1/" }],
      "127.0.0.1:1, which Paperclub does not follow",
      1,
    ],
    ["on a redirect to a file", [{ kind: "redirect", to: "file:///etc/passwd" }], "does not follow", 1],
    ["on redirects in a circle", Array(9).fill({ kind: "redirect", to: "/api/daily_papers" }), "more than 3 times", 4],
  ])("%s", async (_, faults, words, requests, patience = {}) => {
    server.fail(...faults);
    await expect(importDay(patience)).rejects.toMatchObject({
      reason: "source_unavailable",
      message: expect.stringContaining(words),
    });
    expect(server.requests).toHaveLength(requests);
  });

  test("and says when to come back", async () => {
    server.fail(status(429, "3600"));
    await expect(importDay()).rejects.toMatchObject({ retryAfterSeconds: 3_600 });
  });

  test("when nobody is there", async () => {
    const { url } = server;
    await server.close();
    const source = huggingFaceSource(url, { sleep: async () => undefined });
    const next = source.pages({ day: DAY }, new AbortController().signal)[Symbol.asyncIterator]().next();
    await expect(next).rejects.toMatchObject({ message: expect.stringContaining("could not be reached") });
    server = await startReplayServer({ items: [] }); // for afterEach
  });

  test.each([
    ["at another host", "http://192.0.2.1/api/daily_papers?p=1", "another place"],
    ["at another path", "/api/models?p=1", "another place"],
    ["that was had already", `?date=${DAY}&limit=100`, "endless number of pages"],
  ])("on a next page %s", async (_, next, words) => {
    server.fail({ kind: "answer", body: "[]", headers: { link: `<${next}>; rel="next"` } });
    await expect(importDay()).rejects.toMatchObject({ message: expect.stringContaining(words) });
    expect(server.requests).toHaveLength(1);
  });
});

test("follows a redirect within the host", async () => {
  server.fail({ kind: "redirect", to: `/api/daily_papers?date=${DAY}&limit=100&p=0`, status: 308 });
  expect(await importDay()).toHaveLength(2);
});

test("stops at once when asked to, with the reason given", async () => {
  server.fail({ kind: "hang" });
  const reason = new Error("asked to stop");
  const controller = new AbortController();
  const importing = importDay({ signal: controller.signal });
  await expect.poll(() => server.requests.length).toBe(1);
  controller.abort(reason);
  await expect(importing).rejects.toBe(reason);
});

test("stops in the middle of a wait when asked to", async () => {
  server.fail(status(429, "30"));
  const controller = new AbortController();
  const source = huggingFaceSource(server.url);
  const next = source.pages({ day: DAY }, controller.signal)[Symbol.asyncIterator]().next();
  await expect.poll(() => server.requests.length).toBe(1);
  controller.abort(new Error("asked to stop"));
  await expect(next).rejects.toThrow("asked to stop");
});

describe("a recorded month", () => {
  test("comes whole, day by day", async () => {
    await server.close();
    const month = JSON.parse(readFileSync(path.join(recordings, "hf/daily_papers_2025-09.json"), "utf8"));
    server = await startReplayServer({ items: month });
    let taken = 0;
    for (let date = 1; date <= 30; date += 1) {
      const items = await importDay({ asked: `2025-09-${String(date).padStart(2, "0")}` });
      taken += items.filter((item) => item.ok).length;
    }
    expect(taken).toBe(ofRecordings(535, 8));
  });
});
