import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { publicOrigin } from "@/env";
import { databaseState } from "@/server/events/database-state";
import { handleTrpc } from "@/server/http/handle-trpc";
import { isDatabaseAway } from "@/server/is-database-away";

const compress = promisify(gzip);
/** What fits a packet or two is there as soon without. */
const compressedFromBytes = 2_000;

/**
 * Answers a call of the API as its route handler does, without the framework between: the web server's side of it is
 * scripts/runtime/http/call-handler.mjs.
 */
export async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer = await handleTrpc(toFetchRequest(request, response));
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    await sendBody(request, response, Buffer.from(await answer.arrayBuffer()));
  } catch (error) {
    if (!request.complete) return; // who called has gone, or was refused meanwhile for sending too much
    if (isDatabaseAway(error)) databaseState().failedAt = Date.now();
    throw error;
  }
}

function toFetchRequest(request: IncomingMessage, response: ServerResponse): Request {
  const { method = "GET", url = "" } = request;
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const leaving = new AbortController();
  response.once("close", () => response.writableFinished || leaving.abort());
  const init = { method, headers, signal: leaving.signal };
  if (method === "GET" || method === "HEAD") return new Request(publicOrigin() + url, init);
  const duplex = { duplex: "half" }; // which the types of fetch do not know yet
  return new Request(publicOrigin() + url, { ...init, body: bodyOf(request), ...duplex });
}

/** Reads nothing before somebody asks for it. The library's own begins at once, and never ends where the caller goes. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      for await (const chunk of request) controller.enqueue(chunk as Buffer);
      controller.close();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

async function sendBody({ headers }: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
  let sent = body;
  if (body.length >= compressedFromBytes) {
    response.appendHeader("vary", "accept-encoding");
    if (/\bgzip\b/.test(String(headers["accept-encoding"] ?? ""))) {
      response.setHeader("content-encoding", "gzip");
      sent = await compress(body);
    }
  }
  response.setHeader("content-length", sent.length);
  response.end(sent);
}
