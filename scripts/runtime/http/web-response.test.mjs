import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { WebResponse } from "./web-response.mjs";

/**
 * What a client reads of an answer, up to the moment that `isEnough`, and all of it.
 * @param {(response: import("node:http").ServerResponse) => void} answer
 * @param {(text: string) => boolean} isEnough
 */
async function readAnswer(answer, isEnough) {
  const server = createServer({ ServerResponse: WebResponse }, (_request, response) => answer(response)).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  let text = "";
  /** @type {string[]} */
  const pieces = [];
  for await (const piece of socket) {
    pieces.push(piece);
    text += piece;
    if (isEnough(text)) break;
  }
  server.close();
  return { text, pieces };
}

test("headers and what is written in one moment arrive as one piece", async () => {
  const { pieces } = await readAnswer(
    (response) => {
      response.flushHeaders();
      response.write("one ");
      response.write("two");
      response.end();
    },
    () => false,
  );
  expect(pieces).toHaveLength(1);
  expect(pieces[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*one [^]*two/);
});

test("a stream's first words do not wait for its end", async () => {
  const { text } = await readAnswer(
    (response) => void response.writeHead(200, { "content-type": "text/event-stream" }).write(": here\n\n"),
    (seen) => seen.includes(": here"),
  );
  expect(text).toContain("text/event-stream");
});

test("what is written later arrives whole and in order", async () => {
  const { text } = await readAnswer(
    (response) => {
      response.write("a");
      setImmediate(() => {
        response.write("b");
        setTimeout(() => response.end("c"), 1);
      });
    },
    () => false,
  );
  expect(text.replaceAll(/\r\n\d?\r?\n?/g, "")).toMatch(/abc0?$/);
});
