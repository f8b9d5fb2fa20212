import { once } from "node:events";
import { connect } from "node:net";
import { expect, test, vi } from "vitest";
import { serve, talk } from "../../../tests/setup/web-server.mjs";
import { AHEAD_LIMIT } from "./one-at-a-time.mjs";

const get = (/** @type {string} */ path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
const last = (/** @type {string} */ path) => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

/** An app whose answers wait until they may go, and that knows what it was asked. */
function createApp() {
  /** @type {string[]} */
  const asked = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {import("./web-server.mjs").Handler} */
  async function answer(request, response) {
    asked.push(request.url ?? "");
    await new Promise((resolve) => waiting.push(() => resolve(undefined)));
    response.end(`answer to ${request.url}\n`);
  }
  return { asked, waiting, answer };
}

test("requests that are sent ahead are begun one after the other and answered in order", async () => {
  const { asked, waiting, answer } = createApp();
  const { port } = await serve(answer);
  const answers = talk(port, (socket) => socket.write(get("/1") + get("/2") + last("/3")));
  for (const upTo of [["/1"], ["/1", "/2"], ["/1", "/2", "/3"]]) {
    await vi.waitFor(() => expect(asked).toEqual(upTo));
    waiting.shift()?.();
  }
  expect((await answers).match(/answer to \S+/g)).toEqual(["answer to /1", "answer to /2", "answer to /3"]);
});

test.each([1_000, 10_000])("a client that sends %d ahead is cut off, and none of them is begun", async (count) => {
  const { asked, waiting, answer } = createApp();
  const { port, url } = await serve(answer);
  await talk(port, (socket) => socket.write(get("/ahead").repeat(count)));
  const other = fetch(`${url}/other`);
  await vi.waitFor(() => expect(asked).toEqual(["/other"]));
  for (const go of waiting) go();
  expect(await (await other).text()).toBe("answer to /other\n");
});

test("as many as the limit may wait", async () => {
  const { asked, waiting, answer } = createApp();
  const { port } = await serve(answer);
  const answers = talk(port, (socket) => socket.write(get("/").repeat(AHEAD_LIMIT) + last("/last")));
  for (let begun = 1; begun <= AHEAD_LIMIT + 1; begun += 1) {
    await vi.waitFor(() => expect(asked).toHaveLength(begun));
    waiting.shift()?.();
  }
  expect(await answers).toContain("answer to /last");
});

test("what a client sent ahead before it went is not begun", async () => {
  const { asked, waiting, answer } = createApp();
  const { port, web } = await serve(answer);
  const connected = once(web.server, "connection");
  const socket = connect(port, "127.0.0.1");
  socket.write(get("/1") + get("/2"));
  const [serverSide] = await connected;
  await vi.waitFor(() => expect(asked).toEqual(["/1"]));
  const closed = once(serverSide, "close");
  socket.destroy();
  await closed;
  waiting.shift()?.();
  await new Promise(setImmediate);
  expect(asked).toEqual(["/1"]);
});
