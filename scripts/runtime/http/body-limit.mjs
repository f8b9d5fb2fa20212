import { refuse } from "./refuse.mjs";

/** The largest upload is a month of the feed as a file, about 10 MB. */
export const BODY_LIMIT_BYTES = 16_000_000;
const TEXT = `A request may hold at most ${BODY_LIMIT_BYTES / 1_000_000} MB.`;

/**
 * Holds a request to the limit, by what it declares and by what it sends.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} false when it was refused at once
 */
export function limitBody(request, response) {
  if (Number(request.headers["content-length"] ?? 0) > BODY_LIMIT_BYTES) {
    refuse(request, response, 413, TEXT);
    return false;
  }
  if (request.headers["transfer-encoding"] !== undefined) limitStream(request, response);
  return true;
}

/**
 * The parser hands every piece to `push`. Counting there sees the body without consuming it, which
 * a listener for its data would: the app behind us must still be able to read it.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function limitStream(request, response) {
  const push = request.push.bind(request);
  let received = 0;
  /** @type {(() => void) | undefined} */
  let finish;
  request.push = (chunk, encoding) => {
    if (finish) {
      if (chunk === null) finish(); // and the app never takes the part that it got for the whole
      return true;
    }
    received += chunk?.length ?? 0;
    if (received <= BODY_LIMIT_BYTES) return push(chunk, encoding);
    finish = refuse(request, response, 413, TEXT);
    return true;
  };
}
