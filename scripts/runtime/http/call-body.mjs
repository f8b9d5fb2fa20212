import { RefusedError, refuse } from "./refuse.mjs";
import { tooLong } from "./request-problem.mjs";

/**
 * What is sent to a call, piece by piece. What turns out longer than the limit is refused; whoever reads it gets an error,
 * so that the part is never taken for the whole.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} mostBytes
 * @returns {AsyncGenerator<Uint8Array<ArrayBuffer>, void>}
 */
export async function* readCallBody(request, response, mostBytes) {
  let received = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    received += chunk.length;
    if (received > mostBytes) break;
    yield chunk;
  }
  if (received <= mostBytes) return;
  refuse(request, response, 413, tooLong(mostBytes));
  throw new RefusedError("This request is too large.");
}
