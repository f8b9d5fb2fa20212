import { Server } from "node:net";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/**
 * When the process is asked to stop, connections stay until none has brought a request for so long; the answer to one
 * says that it was the last. A request that is on its way at the moment in which its connection is closed would be
 * lost.
 */
export const FAREWELL_MS = 500;
/** Requests that take longer than this after the request to stop are cut off. */
export const DRAIN_LIMIT_MS = 10_000;

/**
 * Knows the open answers of a server, to end it without cutting any off.
 * @param {import("node:http").Server} server
 */
export function createDrain(server) {
  /** @type {Set<import("node:http").ServerResponse>} */
  const open = new Set();
  /** @type {Set<import("node:stream").Duplex>} The development server's sockets to its pages: no longer HTTP. */
  const upgraded = new Set();
  let isDraining = false;
  let lastRequestAt = 0;
  let isFarewellOver = false;

  /** Ends once no request has come for a while. */
  async function farewell() {
    let from = performance.now();
    do {
      from = Math.max(from, lastRequestAt);
      await sleep(Math.max(0, from + FAREWELL_MS - performance.now()));
      await nextTurn(); // a busy process receives a request later than its timer
    } while (lastRequestAt > from);
  }

  return {
    /** @param {import("node:stream").Duplex} socket */
    trackUpgraded(socket) {
      upgraded.add(socket);
      socket.once("close", () => upgraded.delete(socket));
    },

    /** @param {import("node:http").ServerResponse} response */
    track(response) {
      open.add(response);
      lastRequestAt = performance.now();
      response.once("close", () => {
        open.delete(response);
        // Its head went out before we knew: the connection would wait for a request that we will not take.
        if (isFarewellOver) setImmediate(() => server.closeIdleConnections());
      });
      if (isDraining) response.setHeader("Connection", "close");
    },

    /** Takes no new connections, ends event streams (their clients come back), waits for the rest. */
    async drain() {
      // Who is at the door already is let in: what the system holds for us is reset with the door. The first turn ends what
      // this one had found, the second finds what has come meanwhile.
      await nextTurn();
      await nextTurn();
      // Not the close of an HTTP server, which also cuts the connections that wait for their next request.
      const closed = new Promise((resolve) => Server.prototype.close.call(server, resolve));
      isDraining = true; // not before: a client that learns that an answer was the last connects again at once
      for (const response of open) {
        if (isEventStream(response)) response.end();
        else if (!response.headersSent) response.setHeader("Connection", "close");
      }
      for (const socket of upgraded) socket.destroy();
      const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
      await Promise.race([closed, farewell()]);
      isFarewellOver = true;
      server.closeIdleConnections();
      await closed;
      clearTimeout(limit);
    },
  };
}

/** @param {import("node:http").ServerResponse} response */
function isEventStream(response) {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
