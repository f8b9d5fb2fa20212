import { RETRY_AFTER_SECONDS } from "./retry-page.mjs";

/** Answers that need no database: what the build made, and the app's own account of its health. */
const WITHOUT_DATABASE = /^\/(?:_next\/static\/|api\/health\b|favicon|icon|apple-touch-icon|away\.css$)/;

/** A failure for want of the database and the answer to that request are closer together than this. */
const FAILED_LATELY_MS = 2000;

/**
 * Whether this request would only wait for a database that is away. The app's listening connection notices that at
 * once (src/server/events/database-state.ts is its side of this global), long before a query runs into its time limit.
 * @param {string | undefined} url
 */
export function waitsForDatabase(url) {
  return databaseState()?.isUp === false && !WITHOUT_DATABASE.test(url ?? "");
}

/**
 * Requests that are under way when the database goes fail before the listening connection has noticed, and the framework
 * answers whatever a page throws with 500. Those that failed for want of the database are told to come back instead.
 * @param {import("node:http").ServerResponse} response
 */
export function answerDatabaseFailures(response) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    if (status !== 500 || !hasFailedLately()) return writeHead(status, ...rest);
    response.setHeader("Retry-After", String(RETRY_AFTER_SECONDS));
    return writeHead(503, ...rest);
  };
}

function hasFailedLately() {
  const { isUp = true, failedAt = 0 } = databaseState() ?? {};
  return !isUp || Date.now() - failedAt < FAILED_LATELY_MS;
}

/** @returns {{ isUp: boolean, failedAt?: number } | undefined} */
function databaseState() {
  const holder = /** @type {Record<symbol, { isUp: boolean, failedAt?: number } | undefined>} */ (
    /** @type {unknown} */ (globalThis)
  );
  return holder[Symbol.for("paperclub.databaseState")];
}
