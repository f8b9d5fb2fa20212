import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { publicOrigin } from "@/env";
import { handleTrpc } from "@/server/http/handle-trpc";
import { sendTrouble } from "@/server/http/send-json";
import { reportTrouble } from "@/server/writing-check";

const compress = promisify(gzip);
/** What fits a packet or two is there as soon without. */
const MIN_COMPRESSED_BYTES = 2_000;

/** Answers a call of the API as its route handler does, without the framework between. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    const answer = await handleTrpc(toFetchRequest(request, response, body));
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    await sendBody(request, response, Buffer.from(await answer.arrayBuffer()));
  } catch (error) {
    if (!request.complete || response.headersSent) return; // who called has gone, or was refused for sending too much
    const trouble = reportTrouble(error);
    if (trouble === null) throw error;
    sendTrouble(response, trouble);
  }
}

function toFetchRequest(request: IncomingMessage, response: ServerResponse, body: AsyncIterable<Uint8Array>): Request {
  const { method = "GET", url = "" } = request;
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const leaving = new AbortController();
  response.once("close", () => response.writableFinished || leaving.abort());
  const init = { method, headers, signal: leaving.signal };
  if (method === "GET" || method === "HEAD") return new Request(publicOrigin() + url, init);
  const duplex = { duplex: "half" }; // which the types of fetch do not know yet
  return new Request(publicOrigin() + url, { ...init, body: toWebStream(body), ...duplex });
}

/** Reads nothing before somebody asks for it. The library's own begins at once, and never ends where the caller goes. */
function toWebStream(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      for await (const chunk of body) controller.enqueue(chunk);
      controller.close();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

async function sendBody({ headers }: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
  let sent = body;
  if (body.length >= MIN_COMPRESSED_BYTES) {
    response.appendHeader("vary", "accept-encoding");
    if (/\bgzip\b/.test(String(headers["accept-encoding"] ?? ""))) {
      response.setHeader("content-encoding", "gzip");
      sent = await compress(body);
    }
  }
  response.setHeader("content-length", sent.length);
  response.end(sent);
}
