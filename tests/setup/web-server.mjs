import { once } from "node:events";
import { connect } from "node:net";
import { afterEach } from "vitest";
import { findFreePort } from "../../scripts/runtime/free-port.mjs";
import { log } from "../../scripts/runtime/http/log.mjs";
import { createWebServer } from "../../scripts/runtime/http/web-server.mjs";

log.level = "silent";

/** @type {import("../../scripts/runtime/http/web-server.mjs").WebServer[]} */
const servers = [];

afterEach(async () => {
  for (const { server } of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The real web server with this in place of the app, until the test is over.
 *  @param {import("../../scripts/runtime/http/web-server.mjs").Handler} handler
 *  @param {typeof import("../../scripts/runtime/http/admission.mjs").LIMITS} [limits] */
export async function serve(handler, limits) {
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
    () => handler,
    limits,
  );
  servers.push(web);
  await web.listen();
  return { web, port, url: `http://127.0.0.1:${port}` };
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
