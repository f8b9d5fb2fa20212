import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { serve, talk } from "../../../tests/setup/web-server.mjs";
import { CALL_BYTES } from "./addresses.mjs";
import { log } from "./log.mjs";

/** Reads the body and says how long it was. @type {import("../served-app.mjs").ServedApp["answerCall"]} */
async function measure(_request, response, body) {
  let length = 0;
  for await (const chunk of body) length += chunk.length;
  response.end(String(length));
}

/** @param {number} bytes */
function stream(bytes) {
  return (/** @type {import("node:net").Socket} */ socket) => {
    socket.write("POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    const piece = Buffer.alloc(1_000_000);
    for (let sent = 0; sent < bytes; sent += piece.length) {
      socket.write(`${piece.length.toString(16)}\r\n`);
      socket.write(piece);
      socket.write("\r\n");
    }
    socket.write("0\r\n\r\n");
  };
}

test("a body within the limit arrives whole, declared or streamed", async () => {
  const { url, port } = await serve(measure);
  const declared = await fetch(`${url}/api/trpc/x`, { method: "POST", body: Buffer.alloc(3_000_000) });
  expect(await declared.text()).toBe("3000000");
  expect(await talk(port, stream(15_000_000))).toMatch(/\r\n15000000$/);
});

test("a declared body beyond the limit is refused before it is sent", async () => {
  const { port } = await serve(measure);
  const startedAt = Date.now();
  const head = `POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nContent-Length: ${CALL_BYTES + 1}\r\n\r\n`;
  expect(await talk(port, (socket) => socket.write(head))).toMatch(/^HTTP\/1\.1 413 /);
  expect(Date.now() - startedAt).toBeLessThan(2000);
});

test("a streamed body beyond the limit is refused, and the handler never sees its end", async () => {
  let sawEnd = false;
  const { port } = await serve(async (request, response, body) => {
    await measure(request, response, body);
    sawEnd = true;
  });
  expect(await talk(port, stream(50_000_000))).toMatch(/^HTTP\/1\.1 413 /);
  expect(sawEnd).toBe(false);
});

test("a target that is not well formed is a 400, with the headers of every answer", async () => {
  const { port } = await serve(measure);
  const answer = await talk(port, (socket) => socket.write("GET //evil.example.com/ HTTP/1.1\r\nHost: x\r\n\r\n"));
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
});

test("a malformed header of the framework is a 400 and one line in the log", async () => {
  const line = vi.spyOn(log, "info");
  const { url } = await serve(measure);
  const answer = await fetch(`${url}/sign-in`, { headers: { rsc: "1", "next-router-state-tree": "%5B%5B" } });
  expect(answer.status).toBe(400);
  expect(line).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 400 }), "refused an odd request");
});

test.each([
  ["what is no HTTP", "HELLO\r\n\r\n", 400],
  ["headers that are too long", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["a header that is none", "GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n", 400],
])("%s is answered with the headers of every answer", async (_, text, status) => {
  const { port } = await serve(measure);
  const answer = await talk(port, (socket) => socket.write(text));
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const header of ["Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff"]) {
    expect(answer).toContain(header);
  }
  expect(answer).toContain("Cache-Control: no-store");
});

test("what cannot be read in the middle of an answer does not end up in it", async () => {
  const { port } = await serve(async (_request, response) => {
    response.writeHead(200).write("begun");
  });
  const answer = await talk(port, async (socket) => {
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "data");
    socket.write("HELLO\r\n\r\n");
  });
  expect(answer).toContain("begun");
  expect(answer).not.toContain("400");
});

test("the nonce in the header is the one that the app is given, and is new every time", async () => {
  const { url } = await serve(async (request, response) => void response.end(request.headers["x-nonce"]));
  const answers = await Promise.all([fetch(url), fetch(url, { headers: { "x-nonce": "mine" } })]);
  const nonces = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(nonces).size).toBe(2);
  answers.forEach((answer, index) => {
    expect(answer.headers.get("content-security-policy")).toContain(`'nonce-${nonces[index]}'`);
  });
});

test("a request that offers another protocol is answered in this one", async () => {
  const { port } = await serve(async (_request, response) => void response.end("here"));
  const head = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n";
  expect(await talk(port, (socket) => socket.write(head))).toMatch(/^HTTP\/1\.1 200 [^]*here$/);
});

test("an app that throws is a 500 without its words", async () => {
  const { url } = await serve(async () => {
    throw new Error("the password is hunter2");
  });
  const answer = await fetch(url);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("hunter2");
});

test("a request that failed for want of the database is a 503 that says when to come back, and any other stays a 500", async () => {
  /** @type {unknown[]} */
  const failed = [];
  const { url } = await serve(
    async (request, response) => {
      if (request.url?.startsWith("/lost")) failed.push(request.headers["x-nonce"]);
      if (request.url?.endsWith("/head")) response.writeHead(500, { "content-type": "text/plain" });
      response.statusCode = 500; // the framework sets it and lets the head be written with the first byte
      response.end("It failed.");
    },
    { app: { failedWithoutDatabase: (nonce) => failed.includes(nonce) } },
  );
  const ask = async (/** @type {string} */ path) => {
    const answer = await fetch(url + path);
    return [answer.status, answer.headers.get("retry-after"), await answer.text()];
  };
  expect(await Promise.all(["/lost", "/broken", "/lost/head", "/broken/head"].map(ask))).toEqual([
    [503, "2", "It failed."],
    [500, null, "It failed."],
    [503, "2", "It failed."],
    [500, null, "It failed."],
  ]);
});

test("while the database is away everything says so at once, except for files and the health report", async () => {
  const app = { whyDatabaseIsDown: () => "The database is away." };
  const { url } = await serve(async (_request, response) => void response.end("here"), { app });
  const status = async (/** @type {string} */ path) => (await fetch(url + path)).status;
  for (const path of ["/", "/api/trpc/a", "/api/clubs/x/events", "/api/healthy"]) expect(await status(path)).toBe(503);
  for (const path of ["/_next/static/a.js", "/away.css", "/api/health"]) expect(await status(path)).toBe(200);
});

test.each([
  ["what a form declares beyond its limit", "POST /sign-in/use", "Content-Length: 70000", 413],
  ["a form that does not say how long it is", "POST /sign-in/use", "Transfer-Encoding: chunked", 411],
  ["anything that is sent to a page", "GET /", "Content-Length: 5", 413],
  ["anything that is sent to a page in pieces", "GET /", "Transfer-Encoding: chunked", 413],
  ["a request without a host", "GET /", null, 400],
])("%s is refused, with the headers of every answer", async (_, start, header, status) => {
  const { port } = await serve(measure);
  const head = [`${start} HTTP/1.1`, ...(header === null ? [] : ["Host: x", header]), "", ""].join("\r\n");
  const answer = await talk(port, (socket) => socket.write(head));
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
});

test("an answer that says nothing of caches is kept by none, but the build's files are left to the framework", async () => {
  const { url } = await serve(async (_request, response) => void response.end());
  for (const path of ["/", "/api/x", "/c/x?_rsc=1", "/c/_next/static/x.js"]) {
    expect((await fetch(url + path)).headers.get("cache-control"), path).toBe("private, no-store");
  }
  for (const path of ["/_next/static/x.js", "/favicon.svg"]) {
    expect((await fetch(url + path)).headers.get("cache-control"), path).toBeNull();
  }
});
