/** Answers that need no database: what the build made, and the app's own account of its health. */
const WITHOUT_DATABASE = /^\/(?:_next\/static\/|api\/health\b|favicon|icon|apple-touch-icon)/;

/** Seconds after which trying again makes sense: the app looks for its database twice a second. */
export const RETRY_AFTER_SECONDS = 2;

/**
 * Whether this request would only wait for a database that is away. The app's listening connection notices that at
 * once (src/server/events/database-state.ts is its side of this global), long before a query runs into its time limit.
 * @param {string | undefined} url
 */
export function waitsForDatabase(url) {
  const holder = /** @type {Record<symbol, { isUp: boolean } | undefined>} */ (/** @type {unknown} */ (globalThis));
  const state = holder[Symbol.for("paperclub.databaseState")];
  return state?.isUp === false && !WITHOUT_DATABASE.test(url ?? "");
}
