/** @typedef {import("node:http").ServerResponse} ServerResponse */

/** What the framework knows of a request, which is a hundred objects. */
const FRAMEWORK_NOTES = Symbol.for("NextInternalRequestMeta");

/**
 * Answers that a route handler keeps writing for hours, as event streams are. The framework would pipe each of them
 * through a web stream of its own, which costs most of the time and the memory of a thousand that are open. A handler
 * says under the request's nonce who takes the answer over (src/server/http/hand-over.ts is its side of this global), and
 * answers without a body: once the framework ends that, the open answer goes to the taker.
 * @param {import("node:http").IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} nonce
 */
export function allowHandOver(request, response, nonce) {
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const ours = new Set(response.listeners("close"));

  response.end = (/** @type {any[]} */ ...rest) => {
    const take = takers().get(nonce);
    const isWaitedFor = !response.closed && request.method !== "HEAD"; // who has gone is not followed for hours
    if (take !== undefined && isWaitedFor) flushHeaders();
    takers().delete(nonce);
    if (take === undefined || !isWaitedFor) return end(...rest);
    letGo(request, response, ours);
    take(response);
    return response;
  };
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    // It ends when its connection does: a frame around each message would only cost a second write.
    if (takers().has(nonce)) response.useChunkedEncodingByDefault = false;
    return writeHead(status, ...rest);
  };
}

/**
 * For the framework the answer is over: what it waits to do then is done, and what it holds for it is let go. That is
 * five times what an open answer takes by itself.
 * @param {import("node:http").IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Set<Function>} ours listeners that go on
 */
function letGo(request, response, ours) {
  for (const listener of response.listeners("close")) {
    if (ours.has(listener)) continue;
    response.removeListener("close", /** @type {() => void} */ (listener));
    listener.call(response);
  }
  for (const name of ["write", "end", "writeHead", "flushHeaders", "on", "flush"])
    Reflect.deleteProperty(response, name);
  Reflect.deleteProperty(request, FRAMEWORK_NOTES);
}

/** @returns {Map<string, (response: ServerResponse) => void>} */
function takers() {
  const key = Symbol.for("paperclub.answerTakers");
  const holder = /** @type {Record<symbol, any>} */ (/** @type {unknown} */ (globalThis));
  holder[key] ??= new Map();
  return holder[key];
}
