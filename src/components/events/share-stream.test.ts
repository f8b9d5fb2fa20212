import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shareStream } from "./share-stream";
import type { PageMessage, StreamMessage } from "./shared-events";

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

const event = (id: string): StreamMessage => ({ id, data: `{"kind":"comment.posted","n":${id}}` });

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
  const received: string[] = [];
  const reloads: string[] = [];
  const leave = shareStream(
    "club",
    "7",
    ({ id }) => received.push(id),
    () => reloads.push("reload"),
  );
  const deliver = (data: PageMessage) => channel.onmessage?.({ data });
  const question = () => channel.posted.find((message) => message.type === "ask");
  return { received, reloads, leave, deliver, question };
}

test("the leader listens, forwards what it receives, and answers pages that come later", async () => {
  const { received, leave, deliver } = sharePage();
  const turn = giveTurn();
  sources[0]?.onmessage?.({ data: event("8").data, lastEventId: "8" });
  deliver({ type: "ask", from: "newcomer", after: "7" });
  expect(received).toEqual(["8"]);
  expect(channel.posted.slice(1)).toEqual([
    { type: "lead" },
    { type: "message", message: event("8") },
    { type: "missed", to: "newcomer", events: [event("8")] },
  ]);
  leave();
  await turn; // the lock goes to the next page
  expect(sources.map(({ readyState }) => readyState)).toEqual([2]);
});

test("a page that does not lead receives from the leader, and reloads when the leader no longer has what it missed", () => {
  const { received, reloads, leave, deliver, question } = sharePage();
  expect(question()).toMatchObject({ after: "7" });
  deliver({ type: "missed", to: "someone else", events: null });
  expect(reloads).toEqual([]);
  deliver({ type: "missed", to: question()?.from ?? "", events: null });
  deliver({ type: "message", message: event("9") });
  expect(received).toEqual(["9"]);
  expect(reloads).toEqual(["reload"]);
  expect(sources).toEqual([]);
  leave();
});

test("a page that has left answers nobody and receives nothing, though it led", () => {
  const { received, leave, deliver } = sharePage();
  void giveTurn();
  leave();
  const before = channel.posted.length;
  deliver({ type: "ask", from: "newcomer", after: "7" });
  deliver({ type: "message", message: event("8") });
  expect(channel.posted).toHaveLength(before);
  expect(received).toEqual([]);
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
