import { once } from "node:events";
import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { serve, talk } from "../../../tests/setup/web-server.mjs";
import { createDrain, DRAIN_LIMIT_MS, FAREWELL_MS } from "./drain.mjs";

test("draining lets a request finish, ends event streams and takes nothing new", async () => {
  const { url, web } = await serve(async (request, response) => {
    if (request.url === "/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(": hello\n\n");
      return;
    }
    await sleep(300);
    response.end("finished");
  });
  const events = await fetch(`${url}/events`);
  const slow = fetch(url);
  await sleep(100);
  const drained = web.drain();
  expect(await events.text()).toBe(": hello\n\n");
  expect(await (await slow).text()).toBe("finished");
  await drained;
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("while draining an open connection may bring one more request, and learns that it was the last", async () => {
  const { port, web } = await serve(async (_request, response) => void response.end("here"));
  const ask = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  /** @type {Promise<void> | undefined} */
  let drained;
  const answers = await talk(port, async (socket) => {
    socket.write(ask);
    await once(socket, "data");
    drained = web.drain();
    await sleep(100);
    socket.write(ask);
  });
  expect(answers.match(/^Connection: .*$/gm)).toEqual(["Connection: keep-alive", "Connection: close"]);
  await drained;
});

test("draining waits for no connection that is kept open for nothing", async () => {
  const { port, web } = await serve(async (request, response) => {
    response.write("begun, ");
    if (request.url === "/slow") await sleep(FAREWELL_MS + 500);
    response.end("done");
  });
  const from = performance.now();
  const kept = ["/", "/slow"].map((path) =>
    talk(port, (socket) => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)),
  );
  await sleep(100);
  await web.drain();
  for (const answer of await Promise.all(kept)) expect(answer).toContain("done");
  expect(performance.now() - from).toBeLessThan(DRAIN_LIMIT_MS / 2);
});

test("no client is made to connect again before the server stops listening, where a connection would be reset", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { track, drain } = createDrain(server);
  const connectionOf = () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    track(response);
    response.emit("close");
    return response.getHeader("connection");
  };
  const drained = drain();
  while (server.listening) {
    expect(connectionOf()).toBeUndefined();
    await new Promise(setImmediate);
  }
  expect(connectionOf()).toBe("close");
  await drained;
});
