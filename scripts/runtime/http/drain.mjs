/** Requests that take longer than this when we are told to stop are cut off. */
export const DRAIN_LIMIT_MS = 10_000;

/**
 * Knows the open answers of a server, to end it without cutting any off.
 * @param {import("node:http").Server} server
 */
export function createDrain(server) {
  /** @type {Set<import("node:http").ServerResponse>} */
  const open = new Set();
  /** @type {Set<import("node:stream").Duplex>} The development server's sockets to its pages: not HTTP any more. */
  const upgraded = new Set();
  let isDraining = false;

  return {
    /** @param {import("node:stream").Duplex} socket */
    trackUpgraded(socket) {
      upgraded.add(socket);
      socket.once("close", () => upgraded.delete(socket));
    },

    /** @param {import("node:http").ServerResponse} response */
    track(response) {
      open.add(response);
      response.once("close", () => open.delete(response));
      if (isDraining) response.setHeader("Connection", "close");
    },

    /** Takes no new connections, ends event streams (their clients come back), waits for the rest. */
    async drain() {
      isDraining = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const response of open) {
        if (isEventStream(response)) response.end();
        else if (!response.headersSent) response.setHeader("Connection", "close");
      }
      for (const socket of upgraded) socket.destroy();
      server.closeIdleConnections();
      const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
      await closed;
      clearTimeout(limit);
    },
  };
}

/** @param {import("node:http").ServerResponse} response */
function isEventStream(response) {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
