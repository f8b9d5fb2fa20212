import { RETRY_AFTER_SECONDS, retryPage } from "./retry-page.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 */

/** Thrown to whoever goes on with a request that was refused in the middle. */
export class RefusedError extends Error {
  name = "RefusedError";
}

/** How long a client may go on sending what we no longer want. */
const LINGER_MS = 1500;

/**
 * Answers with an error and then ends the connection. Not at once: a client that is still sending would find
 * the connection broken and never read why. What it sends meanwhile is thrown away.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {string} [html] the same for browsers that ask for a page
 * @returns {() => void} ends it now, since the client has sent all
 */
export function refuse(request, response, status, text, html) {
  if (response.headersSent) {
    request.socket.destroy();
    return () => undefined;
  }
  const isPage = html !== undefined && /\btext\/html\b/.test(request.headers.accept ?? "");
  const body = isPage ? html : `${text}\n`;
  response.writeHead(status, {
    "Content-Type": `text/${isPage ? "html" : "plain"}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.write(body);
  const finish = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(finish, LINGER_MS);
  request.once("end", finish).once("close", finish).resume();
  return finish;
}

/**
 * Refuses for now: what keeps us from answering passes by itself.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} reason
 */
export function refuseForNow(request, response, reason) {
  response.setHeader("Retry-After", String(RETRY_AFTER_SECONDS));
  refuse(request, response, 503, `${reason} Nothing is lost. Please try again shortly.`, retryPage(reason));
}
