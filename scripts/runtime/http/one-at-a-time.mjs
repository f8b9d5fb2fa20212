/** @typedef {import("node:http").IncomingMessage} IncomingMessage */

/**
 * How many requests may wait on a connection for the answer before theirs. Browsers and proxies send none ahead; what a
 * script sends in one go, for as long as it can be meant well. Node reads up to 2,000 of them in one piece.
 */
export const AHEAD_LIMIT = 8;

/**
 * Node begins every request as it arrives, also those that a client sends without waiting for an answer. Here those of one
 * connection begin one after the other. A client that goes too far ahead is cut off, which frees all that it sent; what one
 * sent before it went is not begun.
 * @template {import("node:http").ServerResponse} Response
 * @param {(request: IncomingMessage, response: Response) => void} begin
 * @returns {(request: IncomingMessage, response: Response) => void}
 */
export function oneAtATime(begin) {
  /** @type {WeakMap<import("node:net").Socket, [IncomingMessage, Response][]>} those that have a request in work */
  const waitingOn = new WeakMap();

  /** @param {IncomingMessage} request @param {Response} response */
  function start(request, response) {
    response.once("close", () => startNext(request.socket));
    // In the next turn: then all that came in the same piece has been counted.
    setImmediate(() => request.socket.writable && begin(request, response));
  }

  /** @param {import("node:net").Socket} socket */
  function startNext(socket) {
    const next = socket.writable ? waitingOn.get(socket)?.shift() : undefined;
    if (next === undefined) waitingOn.delete(socket);
    else start(...next);
  }

  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    const waiting = waitingOn.get(socket);
    if (waiting === undefined) {
      waitingOn.set(socket, []);
      start(request, response);
    } else if (waiting.length < AHEAD_LIMIT) {
      waiting.push([request, response]);
    } else {
      socket.destroy();
    }
  };
}
