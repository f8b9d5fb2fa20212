import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { allowHandOver } from "./hand-over.mjs";

/** @type {Map<string, (response: import("node:http").ServerResponse) => void>} */
const takers = /** @type {any} */ (globalThis)[Symbol.for("paperclub.answerTakers")] ?? new Map();
/** @type {any} */ (globalThis)[Symbol.for("paperclub.answerTakers")] = takers;

/** @type {import("node:http").Server[]} */
const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** @param {(response: import("node:http").ServerResponse) => void} take
 *  @param {(response: import("node:http").ServerResponse) => void} [prepare] what the framework does before it ends */
async function serve(take, prepare) {
  const server = createServer((request, response) => {
    allowHandOver(request, response, "a nonce");
    takers.set("a nonce", take);
    prepare?.(response);
    response.setHeader("content-type", "text/event-stream");
    response.end();
  });
  servers.push(server);
  server.listen(0, "localhost");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { port, url: `http://localhost:${port}` };
}

test("an answer goes on past its handler, with its headers and without frames, until the taker ends it", async () => {
  const { port } = await serve((response) => {
    response.write("one\n");
    setImmediate(() => response.end("two\n"));
  });
  const socket = connect(port, "localhost");
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/event-stream\r\n[^]*\r\n\r\none\ntwo\n$/);
  expect(takers.size).toBe(0);
});

test("the framework is told that the answer is over, and hears no more of it", async () => {
  let told = 0;
  const { url } = await serve(
    (response) => setImmediate(() => response.end("all")),
    (response) => response.once("close", () => (told += 1)),
  );
  expect(await (await fetch(url)).text()).toBe("all");
  expect(told).toBe(1);
});

test("what the framework sees through is left to it: an answer to HEAD, and one that nobody takes", async () => {
  let taken = 0;
  const { url } = await serve(() => (taken += 1));
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  const other = await serve(
    () => (taken += 1),
    () => takers.clear(),
  );
  expect(await (await fetch(other.url)).text()).toBe("");
  expect(taken).toBe(0);
});

test("whoever has gone is followed no further", async () => {
  let taken = 0;
  const closed = new Promise((resolve) => {
    const server = createServer((request, response) => {
      allowHandOver(request, response, "a nonce");
      takers.set("a nonce", () => (taken += 1));
      response.once("close", () => {
        response.end();
        resolve(undefined);
      });
    });
    servers.push(server);
    server.listen(0, "localhost", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      const socket = connect(port, "localhost");
      socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n", () => socket.destroy());
    });
  });
  await closed;
  expect([taken, takers.size]).toEqual([0, 0]);
});
