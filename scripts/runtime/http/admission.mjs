import { FairQueue } from "./fair-queue.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {import("./addresses.mjs").Address} Address
 */

/** Nobody who waits for a page waits longer; what they are sent instead tries again by itself. */
const MAX_WAIT_MS = 10_000;

/**
 * Pages and calls. One processor works on them and 16 connections to the database: more at once make each slower and none
 * faster, and half of the places are enough for one client to keep both busy. A lab of 300 may sit behind one address, and
 * all of them act when a vote ends: so many may wait, each of which takes some 10 KB.
 */
const WORK = { inWork: 48, inWorkPerClient: 24, waiting: 2_000, waitingPerClient: 600, longestWaitMs: MAX_WAIT_MS };

/**
 * Files of the build and the answer about our health, about a millisecond each. A page brings two dozen files, and is broken
 * without one of them.
 */
const FILES = { ...WORK, waiting: 8_000, waitingPerClient: 4_000 };

/**
 * What brings more than a form or a comment, up to the 16 MB of a month of the feed: it is kept whole, several times over
 * while it is read.
 */
const UPLOADS = { ...WORK, inWork: 4, inWorkPerClient: 2, waiting: 100, waitingPerClient: 20 };
const LARGE_BYTES = 512_000;

/**
 * Streams of events stay open for hours; each takes some 30 KB. A person has at most 40 (src/server/events/open-streams.ts),
 * and an address may be that of a whole lab with a few browsers each.
 */
const STREAMS = { inWork: 3_000, inWorkPerClient: 1_500, waiting: 0, waitingPerClient: 0, longestWaitMs: 0 };

export const LIMITS = { work: WORK, files: FILES, uploads: UPLOADS, streams: STREAMS };

/** How often the places are looked at that are kept for longer. */
const CHECK_MS = 1_000;
/** Work that nobody waits for any longer ends soon. If it does not, it must not keep its place for good. */
const CHECKS_AFTER_CLOSE = 10;

/**
 * Decides which requests begin, and when: so many at once, for a client and in all; the others wait in a short queue in
 * which clients take turns.
 */
export function createAdmission(limits = LIMITS) {
  const queues = {
    work: new FairQueue(limits.work),
    files: new FairQueue(limits.files),
    uploads: new FairQueue(limits.uploads),
    streams: new FairQueue(limits.streams),
  };

  /** @param {IncomingMessage} request @param {Address} address */
  function queueFor(request, { isFile, isHealth }) {
    if (isFile || isHealth) return queues.files;
    return isLarge(request) ? queues.uploads : queues.work;
  }

  /**
   * Begins the request once there is a place for it, which it keeps until `begin` has settled. A request whose client has
   * gone before is not begun. `refuse` is called when there are too many.
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {Address} address
   * @param {{ client: string, begin: () => Promise<void>, refuse: () => void }} work
   */
  function admit(request, response, address, { client, begin, refuse }) {
    const enter = () => {
      let hasBegun = false;
      const leave = queueFor(request, address).enter(client, {
        begin: () => {
          hasBegun = true;
          void keepPlace(response, begin(), () => leave());
        },
        refuse,
      });
      response.once("close", () => hasBegun || leave());
    };
    if (address.answeredBy !== "stream") return enter();
    response.once("close", queues.streams.enter(client, { begin: enter, refuse }));
  }

  return { admit, queues };
}

/** One that does not say its length may have any. @param {IncomingMessage} request */
function isLarge({ headers }) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > LARGE_BYTES;
}

/**
 * Gives the place back when the work is done. Before that, when most of it is, and the rest is for a reader who takes nothing
 * or has gone in the middle of the answer (the framework never says that it is done then); and in the end in any case.
 * @param {ServerResponse} response
 * @param {Promise<void>} work
 * @param {() => void} leave
 */
async function keepPlace(response, work, leave) {
  let checksAfterClose = 0;
  const check = setInterval(() => {
    if (response.closed) checksAfterClose += 1;
    const waitsForReader = response.headersSent && response.writableLength > 0;
    if (waitsForReader || checksAfterClose >= CHECKS_AFTER_CLOSE) leave();
  }, CHECK_MS).unref();
  response.once("close", () => {
    if (!response.headersSent) return;
    clearInterval(check);
    leave();
  });
  await work.finally(() => clearInterval(check));
  leave();
}
