/**
 * Where the served app leaves what it wants done when the first request can come and when the last has gone.
 * The app is bundled apart from these scripts, so the two meet in globals (src/server/process-global.ts
 * is the app's side): `listening`, `stopHandlers` (last in first), `isStopping`.
 */

/** @typedef {() => unknown} Handler */

/**
 * @template T
 * @param {string} name
 * @param {T} initial
 * @returns {T}
 */
function processGlobal(name, initial) {
  const holder = /** @type {Record<symbol, T | undefined>} */ (/** @type {unknown} */ (globalThis));
  const key = Symbol.for(`paperclub.${name}`);
  return (holder[key] ??= initial);
}

/** Runs what the app wants to do once it serves, such as printing the first sign-in link, in order. What comes later, the app runs itself. */
export async function runListeningHandlers() {
  const listening = processGlobal("listening", { hasBegun: false, handlers: /** @type {Handler[]} */ ([]) });
  listening.hasBegun = true;
  return runAll(listening.handlers);
}

/** Lets the app's readiness answer tell the proxies to go elsewhere. */
export function announceStopping() {
  processGlobal("process", { isStopping: false }).isStopping = true;
}

/** Runs what the app wants to end, such as its worker. */
export async function runStopHandlers() {
  return runAll(processGlobal("stopHandlers", /** @type {Handler[]} */ ([])).toReversed());
}

/**
 * One that fails keeps the others from nothing: a server that cannot print its greeting still serves.
 * @param {readonly Handler[]} handlers
 * @returns {Promise<unknown[]>} what they failed with
 */
async function runAll(handlers) {
  /** @type {unknown[]} */
  const failures = [];
  for (const handler of handlers) {
    try {
      await handler();
    } catch (error) {
      failures.push(error);
    }
  }
  return failures;
}
