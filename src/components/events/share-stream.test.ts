import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shareStream } from "./share-stream";
import type { Heard, PageMessage } from "./shared-events";

/** As a browser's: what was on its way when it was closed may still come, and to post on it then throws. */
class FakeChannel {
  onmessage: ((message: { data: PageMessage }) => void) | null = null;
  readonly posted: PageMessage[] = [];
  #isClosed = false;

  postMessage(message: PageMessage): void {
    if (this.#isClosed) throw new DOMException("Channel is closed", "InvalidStateError");
    this.posted.push(message);
  }

  close(): void {
    this.#isClosed = true;
  }
}

class FakeSource {
  readyState = 1;
  onmessage: ((message: { data: string; lastEventId: string }) => void) | null = null;

  close(): void {
    this.readyState = 2;
  }
}

const event = (id: string): Heard => ({ id, data: `{"kind":"comment.posted","n":${id}}` });

let channel: FakeChannel;
let sources: FakeSource[];
/** Gives this page the turn to listen for all. */
let giveTurn: () => Promise<void>;

beforeEach(() => {
  channel = new FakeChannel();
  sources = [];
  const makeChannel = () => channel;
  const makeSource = () => {
    const source = new FakeSource();
    sources.push(source);
    return source;
  };
  const request = (_name: string, _options: object, lead: () => Promise<void>) => {
    giveTurn = lead;
    return new Promise<void>(() => undefined);
  };
  vi.stubGlobal("BroadcastChannel", function BroadcastChannel() {
    return makeChannel();
  });
  vi.stubGlobal("EventSource", function EventSource() {
    return makeSource();
  });
  vi.stubGlobal("navigator", { locks: { request } });
});
afterEach(() => void vi.unstubAllGlobals());

function sharePage() {
  const told: string[] = [];
  const reloads: string[] = [];
  const leave = shareStream(
    "club",
    "7",
    ({ id }) => told.push(id),
    () => reloads.push("reload"),
  );
  const hear = (data: PageMessage) => channel.onmessage?.({ data });
  const question = () => channel.posted.find((message) => message.type === "ask");
  return { told, reloads, leave, hear, question };
}

test("whoever has the turn listens, passes on what is heard, and answers who comes later", async () => {
  const { told, leave, hear } = sharePage();
  const turn = giveTurn();
  sources[0]?.onmessage?.({ data: event("8").data, lastEventId: "8" });
  hear({ type: "ask", from: "newcomer", after: "7" });
  expect(told).toEqual(["8"]);
  expect(channel.posted.slice(1)).toEqual([
    { type: "lead" },
    { type: "heard", heard: event("8") },
    { type: "missed", to: "newcomer", events: [event("8")] },
  ]);
  leave();
  await turn; // the lock goes to the next page
  expect(sources.map(({ readyState }) => readyState)).toEqual([2]);
});

test("who has no turn hears from the others, and is told when they forgot what it missed", () => {
  const { told, reloads, leave, hear, question } = sharePage();
  expect(question()).toMatchObject({ after: "7" });
  hear({ type: "missed", to: "someone else", events: null });
  expect(reloads).toEqual([]);
  hear({ type: "missed", to: question()?.from ?? "", events: null });
  hear({ type: "heard", heard: event("9") });
  expect(told).toEqual(["9"]);
  expect(reloads).toEqual(["reload"]);
  expect(sources).toEqual([]);
  leave();
});

test("a page that has left answers nobody and hears nothing, though it had the turn", () => {
  const { told, leave, hear } = sharePage();
  void giveTurn();
  leave();
  const before = channel.posted.length;
  hear({ type: "ask", from: "newcomer", after: "7" });
  hear({ type: "heard", heard: event("8") });
  expect(channel.posted).toHaveLength(before);
  expect(told).toEqual([]);
});

test("what its line still brings a page that has left is passed on to nobody", () => {
  const { leave } = sharePage();
  void giveTurn();
  leave();
  const before = channel.posted.length;
  sources[0]?.onmessage?.({ data: event("8").data, lastEventId: "8" });
  expect(channel.posted).toHaveLength(before);
});

test("a page that has left by the time its turn comes does not take it", async () => {
  const { leave } = sharePage();
  leave();
  await giveTurn();
  expect(sources).toEqual([]);
  expect(channel.posted.map(({ type }) => type)).toEqual(["ask"]);
});
