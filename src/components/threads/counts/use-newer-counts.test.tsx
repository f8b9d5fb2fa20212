import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClubEvent } from "@/components/events/club-event";
import { publishClubEvent } from "@/components/events/on-club-event";
import { useNewerCounts } from "./use-newer-counts";

const A_MOMENT_MS = 2_000;
const SOME_SECONDS_MS = 5_000;
const clubId = "019a7000-0000-7000-8000-000000000001";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that shows the threads of `paperIds`, and a server that counts. */
function open(paperIds: string[], lastEventId = "9") {
  const asked: string[][] = [];
  const backend = { total: 1, isDown: false };
  vi.stubGlobal("fetch", async (address: string) => {
    if (backend.isDown) throw new TypeError("network");
    const input = new URL(address, "http://localhost").searchParams.get("input") ?? "";
    const ids = (JSON.parse(input) as { paperIds: string[] }).paperIds;
    asked.push(ids);
    const data = ids.map((paperId) => ({ paperId, total: backend.total, unread: 1, lastCommentAt: null }));
    return Response.json({ result: { data } });
  });
  const onOther = vi.fn();
  const { result, rerender, unmount } = renderHook(
    (props: { lastEventId: string }) => useNewerCounts({ clubId, paperIds, onOther, ...props }),
    { initialProps: { lastEventId } },
  );
  const totals = () => Object.fromEntries([...result.current].map(([paperId, { total }]) => [paperId, total]));
  return { asked, backend, onOther, totals, rerender, unmount };
}

const commentOn = (paperId: string, eventId: string): ClubEvent => ({
  ...{ kind: "comment.posted", eventId, paperId },
  ...{ threadId: "thread", commentId: "comment" },
});
const receive = (...events: ClubEvent[]) => act(async () => events.forEach(publishClubEvent));
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test("many comments are one fetch, of the threads that they are in", async () => {
  const { asked, totals } = open(["a", "b", "c"]);
  await receive(...Array.from({ length: 50 }, (_, at) => commentOn(at % 2 === 0 ? "a" : "b", String(10 + at))));
  expect(asked).toEqual([]);
  await wait(A_MOMENT_MS);
  expect(asked).toEqual([["a", "b"]]);
  expect(totals()).toEqual({ a: 1, b: 1 });
});

test("while people go on commenting, it is fetched every few seconds", async () => {
  const { asked } = open(["a"]);
  for (let second = 0; second < 30; second += 1) {
    await receive(commentOn("a", String(10 + second)));
    await wait(1_000);
  }
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.length).toBeLessThanOrEqual(11);
});

test("what was read elsewhere is counted anew, a branch that moved in both threads, a vote in none", async () => {
  const { asked } = open(["a", "b"]);
  await receive({ kind: "me.read", eventId: "9", paperId: "a", readNumber: 3 });
  await wait(SOME_SECONDS_MS);
  await receive({ ...commentOn("a", "10"), kind: "comment.moved", toPaperId: "b" } as ClubEvent);
  await wait(SOME_SECONDS_MS);
  await receive({ kind: "ballot.cast", eventId: "11", roundId: "round", voters: 3 });
  await wait(SOME_SECONDS_MS);
  expect(asked).toEqual([["a"], ["a", "b"]]);
});

test("a comment on a paper that is not on the page is for the page to know", async () => {
  const { asked, onOther } = open(["a"]);
  await receive(commentOn("other", "10"), { kind: "me.read", eventId: "10", paperId: "other", readNumber: 3 });
  await wait(SOME_SECONDS_MS);
  expect([asked.length, onOther.mock.calls.length]).toEqual([0, 1]);
});

test("a page that was rendered after the event knows better than what was fetched for it", async () => {
  const { totals, rerender } = open(["a"]);
  await receive(commentOn("a", "100"));
  await wait(A_MOMENT_MS);
  expect(totals()).toEqual({ a: 1 });
  rerender({ lastEventId: "101" });
  expect(totals()).toEqual({});
});

test("without an answer the page stays as it is, and the next comment is fetched", async () => {
  const { backend, totals } = open(["a"]);
  backend.isDown = true;
  await receive(commentOn("a", "10"));
  await wait(A_MOMENT_MS);
  expect(totals()).toEqual({});
  backend.isDown = false;
  backend.total = 2;
  await receive(commentOn("a", "11"));
  await wait(SOME_SECONDS_MS);
  expect(totals()).toEqual({ a: 2 });
});

test("a page that is left fetches nothing more", async () => {
  const { asked, unmount } = open(["a"]);
  await receive(commentOn("a", "10"));
  unmount();
  await receive(commentOn("a", "11"));
  await wait(SOME_SECONDS_MS);
  expect(asked).toEqual([]);
});
