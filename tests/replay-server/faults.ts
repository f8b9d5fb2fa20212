import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { constants, createGzip } from "node:zlib";

/** What the server does to one request in place of a plain answer. */
export type Fault =
  /** None: a good answer in the middle of a script of faults. */
  | { kind: "none" }
  | { kind: "status"; status: number; retryAfter?: string }
  /** Any answer at all. */
  | { kind: "answer"; body: string; contentType?: string; headers?: Record<string, string>; status?: number }
  | { kind: "redirect"; to: string; status?: number }
  /** The good answer, a byte at a time. */
  | { kind: "slow-drip"; everyMs: number }
  /** Takes the request and says nothing. */
  | { kind: "hang" }
  /** JSON that goes on for so many bytes. */
  | { kind: "huge-body"; bytes: number }
  /** The same, a thousandth of it on the wire. */
  | { kind: "gzip-bomb"; bytes: number }
  /** The good answer without its second half. */
  | { kind: "broken-json" }
  /** The connection ends in the middle of the good answer. */
  | { kind: "cut-connection" };

const json = { "content-type": "application/json; charset=utf-8" };

/** Plays a fault; `good` is the body that would have been answered. */
export async function playFault(
  fault: Exclude<Fault, { kind: "none" }>,
  good: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (fault.kind) {
    case "status":
      response.writeHead(fault.status, {
        "content-type": "text/plain",
        ...(fault.retryAfter !== undefined && { "retry-after": fault.retryAfter }),
      });
      response.end("no");
      return;
    case "answer":
      response.writeHead(fault.status ?? 200, { ...json, ...withType(fault.contentType), ...fault.headers });
      response.end(fault.body);
      return;
    case "redirect":
      response.writeHead(fault.status ?? 302, { location: fault.to });
      response.end();
      return;
    case "slow-drip":
      response.writeHead(200, json);
      for (const character of good) {
        if (request.destroyed || response.destroyed) return;
        response.write(character);
        await wait(fault.everyMs);
      }
      response.end();
      return;
    case "hang":
      return;
    case "huge-body":
      response.writeHead(200, json);
      await pour(response, fault.bytes, response);
      response.end("]");
      return;
    case "gzip-bomb": {
      response.writeHead(200, { ...json, "content-encoding": "gzip" });
      const gzip = createGzip({ level: constants.Z_BEST_COMPRESSION });
      gzip.pipe(response);
      await pour(gzip, fault.bytes, response);
      gzip.end("]");
      return;
    }
    case "broken-json":
      response.writeHead(200, json);
      response.end(good.slice(0, good.length / 2));
      return;
    case "cut-connection":
      response.writeHead(200, { ...json, "content-length": String(Buffer.byteLength(good)) });
      response.write(good.slice(0, good.length / 2));
      setImmediate(() => response.destroy());
  }
}

function withType(contentType: string | undefined): Record<string, string> {
  return contentType === undefined ? {} : { "content-type": contentType };
}

/** White space after an opening bracket, as much as asked for, no faster than it is taken, until nobody listens. */
async function pour(to: NodeJS.WritableStream, bytes: number, response: ServerResponse): Promise<void> {
  to.write("[");
  const gone = closed(response);
  const chunk = Buffer.alloc(64 * 1024, " ");
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (!to.write(chunk)) await Promise.race([drained(to), gone]);
  }
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.once("drain", resolve));
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => (response.destroyed ? resolve() : response.once("close", resolve)));
}
