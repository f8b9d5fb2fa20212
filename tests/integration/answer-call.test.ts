// Calls that the web server answers without the framework, over a real connection.

import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { sessionCookie } from "@tests/setup/session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicOrigin } from "@/env";
import { getDb } from "@/server/db";
import { answerCall } from "@/server/http/answer-call";

const answering = new Map<IncomingMessage, Promise<void>>();
const server = createServer((request, response) => void answering.set(request, answerCall(request, response, request)));
let port = 0;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const call = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}/api/trpc/${path}`, init);

test("a long answer comes compressed to whoever takes that, and says the same", async () => {
  const { club, member } = await createCast(getDb());
  const paper = await createPaper(getDb());
  const thread = await createThread(getDb(), { club, paper });
  for (let number = 0; number < 5; number += 1)
    await createComment(getDb(), { thread, author: member, body: "Patience. ".repeat(20) });
  const cookie = await sessionCookie(getDb(), member);
  const input = encodeURIComponent(JSON.stringify({ clubId: club.id, paperId: paper.id }));
  const ask = (encoding: string) =>
    call(`threads.listComments?input=${input}`, { headers: { cookie, "accept-encoding": encoding } });
  const [short, long] = [await ask("gzip, br"), await ask("identity")];
  expect(short.headers.get("content-encoding")).toBe("gzip");
  expect(Number(short.headers.get("content-length"))).toBeLessThan(Number(long.headers.get("content-length")) / 2);
  expect(long.headers.get("content-encoding")).toBeNull();
  for (const answer of [short, long]) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("vary")).toContain("accept-encoding");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
  const text = await long.text();
  expect(await short.text()).toBe(text);
  expect(JSON.parse(text)).toMatchObject({ result: { data: { total: 5 } } });
});

test("what is refused is refused as by the route handler", async () => {
  const headers = { "content-type": "application/json" };
  expect((await call("threads.nothing")).status).toBe(404);
  expect((await call("threads.post", { method: "POST", headers, body: "{}" })).status).toBe(403); // from nowhere
  const here = { ...headers, origin: publicOrigin() };
  expect((await call("threads.post", { method: "POST", headers: here, body: "{}" })).status).toBe(401);
  expect((await call("threads.post", { method: "POST", headers: { origin: publicOrigin() }, body: "x" })).status).toBe(
    415,
  );
});

test("who goes in the middle of a call leaves no failure behind", async () => {
  const cookie = await sessionCookie(getDb(), (await createCast(getDb())).member);
  const head = [
    "POST /api/trpc/account.rename HTTP/1.1",
    ...["Host: x", `Origin: ${publicOrigin()}`, `Cookie: ${cookie}`, "Content-Type: application/json"],
    ...["Content-Length: 1000", "", '{"name":'],
  ];
  const socket = connect(port, "127.0.0.1");
  const arrived = once(server, "request");
  socket.write(head.join("\r\n"));
  const [request] = (await arrived) as [IncomingMessage];
  socket.destroy();
  await expect(answering.get(request)).resolves.toBeUndefined();
});
