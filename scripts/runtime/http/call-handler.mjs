const CALL = /^\/api\/trpc\/[^/?]+(?:\?|$)/;

/**
 * What answers a call of the API straight away (src/server/http/answer-call.ts is its side of this global): the framework
 * takes longer to find out who it is for, and to carry the answer back, than most calls need to be answered. Undefined for
 * any other address, and as long as the app has not named one: then the framework asks the same handler.
 * @param {string | undefined} url
 * @returns {import("./web-server.mjs").Handler | undefined}
 */
export function callHandlerFor(url) {
  const holder = /** @type {Record<symbol, any>} */ (/** @type {unknown} */ (globalThis));
  return CALL.test(url ?? "") ? holder[Symbol.for("paperclub.callHandler")] : undefined;
}
