/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 */

/** How long a client may go on sending what we no longer want, so that it gets to read why. */
const LINGER_MS = 1500;

/**
 * Answers with an error and ends the connection; what is still on its way is thrown away.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
export function refuse(request, response, status, text) {
  if (response.headersSent) {
    request.socket.destroy();
    return;
  }
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(`${text}\n`);
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS);
  request.socket.once("close", () => clearTimeout(timer));
}
