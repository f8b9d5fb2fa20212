import { createServer } from "node:net";
import { errorCode, Failure } from "./failure.mjs";

/** @returns {Promise<number>} a port of the loopback address that nobody listens on right now */
export async function findFreePort() {
  return listenOnce(0, "127.0.0.1");
}

/**
 * Says early, before anything slow, that the port cannot be had.
 * @param {number} port
 * @param {string | undefined} host
 */
export async function assertPortFree(port, host) {
  await listenOnce(port, host).catch((error) => {
    throw portFailure(error, port);
  });
}

/**
 * @param {unknown} error
 * @param {number} port
 */
export function portFailure(error, port) {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new Failure(
        `Port ${port} is used by another program: stop that program, or choose another port with PORT=….`,
      );
    case "EACCES":
      return new Failure(`This user may not listen on port ${port}: choose one above 1023 with PORT=….`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Failure(`HOST is not an address of this machine: ${String(error)}`);
    default:
      return error;
  }
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<number>}
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host }, () => {
      const address = server.address();
      const bound = address && typeof address === "object" ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
