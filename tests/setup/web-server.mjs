import { once } from "node:events";
import { connect } from "node:net";
import { afterEach } from "vitest";
import { findFreePort } from "../../scripts/runtime/free-port.mjs";
import { log } from "../../scripts/runtime/http/log.mjs";
import { createWebServer } from "../../scripts/runtime/http/web-server.mjs";

log.level = "silent";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {import("../../scripts/runtime/served-app.mjs").ServedApp} ServedApp
 */

/** @type {import("../../scripts/runtime/http/web-server.mjs").WebServer[]} */
const servers = [];

afterEach(async () => {
  for (const { server } of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/**
 * The real web server with this in place of framework and app, until the test is over.
 * @param {(request: IncomingMessage, response: ServerResponse, body: AsyncIterable<Uint8Array>) => Promise<void>} handler
 * @param {{ app?: Partial<ServedApp>, limits?: typeof import("../../scripts/runtime/http/admission.mjs").LIMITS }} [options]
 */
export async function serve(handler, { app, limits } = {}) {
  const port = await findFreePort();
  const web = createWebServer(
    {
      port,
      host: "127.0.0.1",
      publicUrl: `http://localhost:${port}`,
      trustedProxies: 0,
      isDevelopment: false,
      dataDirectory: "",
      databaseUrl: undefined,
    },
    () => ({
      framework: (request, response) => handler(request, response, request),
      app: { ...appOf(handler), ...app },
    }),
    limits,
  );
  servers.push(web);
  await web.listen();
  return { web, port, url: `http://127.0.0.1:${port}` };
}

/**
 * @param {ServedApp["answerCall"]} answer
 * @returns {ServedApp}
 */
function appOf(answer) {
  return {
    answerCall: answer,
    answerStream: (request, response) => answer(request, response, request),
    whyDatabaseIsDown: () => null,
    isDatabaseTrouble: () => false,
    failedWithoutDatabase: () => false,
    begin: async () => undefined,
    announceStop: () => undefined,
    stop: async () => undefined,
  };
}

/** Sends a raw request and gives all that comes back.
 *  @param {number} port
 *  @param {(socket: import("node:net").Socket) => unknown} send */
export async function talk(port, send) {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined); // the server may hang up while we still send
  const closed = new Promise((resolve) => socket.once("close", resolve));
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  await once(socket, "connect");
  await send(socket);
  await closed;
  return answer;
}
