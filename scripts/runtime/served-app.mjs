/**
 * @typedef {import("../../src/server/served-app").ServedApp} ServedApp
 * @typedef {{ app: ServedApp | null, publish: ((app: ServedApp) => void) | null }} Slot
 */

/**
 * The app, once it has made itself known (src/server/served-app.ts).
 * @returns {Promise<ServedApp>}
 */
export function whenAppIsPublished() {
  const holder = /** @type {Record<symbol, Slot | undefined>} */ (/** @type {unknown} */ (globalThis));
  const slot = (holder[Symbol.for("paperclub.servedApp")] ??= { app: null, publish: null });
  return new Promise((resolve) => {
    if (slot.app) resolve(slot.app);
    else slot.publish = resolve;
  });
}
