import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import process from "node:process";
import { portFailure } from "../free-port.mjs";
import { createAdmission } from "./admission.mjs";
import { limitBody } from "./body-limit.mjs";
import { callHandlerFor } from "./call-handler.mjs";
import { clientAddress, clientNetwork } from "./client-address.mjs";
import { answerDatabaseFailures, waitsForDatabase } from "./database-watch.mjs";
import { createDrain } from "./drain.mjs";
import { allowHandOver } from "./hand-over.mjs";
import { log } from "./log.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { refuse, refuseForNow } from "./refuse.mjs";
import { rewriteRequestHeaders } from "./request-headers.mjs";
import { oddityOf } from "./request-target.mjs";
import { contentSecurityPolicy, fixedSecurityHeaders, signInOrigins } from "./security-headers.mjs";
import { sendTogether } from "./send-together.mjs";

/** A client that sends its headers a byte a second holds a connection no longer than this. */
const HEADERS_LIMIT_MS = 10_000;
/** The whole request, an upload over a slow line included. */
const REQUEST_LIMIT_MS = 60_000;
/** Longer than common proxies keep theirs, so that it is never us who closes while they send. */
const KEEP_ALIVE_MS = 65_000;
const TIMEOUT_CHECK_MS = 5000;
const NONCE_BYTES = 16;
/** Files of the build, whose caching the framework sets. Any other answer is one person's, unless its handler says more. */
const FOR_ANYONE = /^\/(?:_next\/static\/|favicon|apple-touch-icon)/;

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handler
 * @typedef {object} WebServer
 * @property {import("node:http").Server} server
 * @property {() => Promise<void>} listen
 * @property {() => Promise<void>} drain
 */

/**
 * The server that stands before the framework: what holds for every request, page, API or file alike,
 * and must not depend on a piece of the app that someone may forget, is done here.
 * @param {import("../settings.mjs").Settings & { isDevelopment: boolean }} settings
 * @param {() => Handler} getHandler
 * @param {typeof import("./admission.mjs").LIMITS} [limits]
 * @returns {WebServer}
 */
export function createWebServer({ port, host, publicUrl, trustedProxies, isDevelopment }, getHandler, limits) {
  const site = new URL(publicUrl);
  const fixedHeaders = fixedSecurityHeaders({ isHttps: site.protocol === "https:" });
  const formTargets = signInOrigins(process.env);

  const server = createServer({
    headersTimeout: HEADERS_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
  });
  const { track, trackUpgraded, drain } = createDrain(server);
  if (isDevelopment) server.on("upgrade", (_request, socket) => trackUpgraded(socket));

  const { admit } = createAdmission(limits);

  /** @type {(request: IncomingMessage, response: ServerResponse) => void} */
  function receive(request, response) {
    track(response);
    for (const [name, value] of fixedHeaders) response.setHeader(name, value);
    const nonce = randomBytes(NONCE_BYTES).toString("base64");
    const policy = contentSecurityPolicy({ nonce, isDevelopment, formTargets });
    response.setHeader("Content-Security-Policy", policy);
    if (!FOR_ANYONE.test(request.url ?? "")) response.setHeader("Cache-Control", "private, no-store");

    const oddity = oddityOf(request, { isDevelopment });
    if (oddity !== null) {
      const [status, reason] = oddity;
      log.info({ method: request.method, status, reason }, "refused an odd request");
      refuse(request, response, status, reason);
      return;
    }
    const address = clientAddress(request, trustedProxies);
    admit(request, response, {
      client: clientNetwork(address),
      refuse: () => refuseForNow(request, response, "More is being asked for than we can answer at once."),
      begin: async () => {
        if (!limitBody(request, response)) return;
        if (waitsForDatabase(request.url)) {
          refuseForNow(request, response, "The database is away for a moment.");
          return;
        }
        answerDatabaseFailures(response);
        rewriteRequestHeaders(request, { publicUrl: site, address, nonce, policy });
        await answer(request, response, nonce);
      },
    });
  }

  /** @type {(request: IncomingMessage, response: ServerResponse, nonce: string) => Promise<void>} */
  async function answer(request, response, nonce) {
    const answerCall = isDevelopment ? undefined : callHandlerFor(request.url);
    if (answerCall === undefined) {
      allowHandOver(request, response, nonce);
      sendTogether(response);
    }
    const handle = answerCall ?? getHandler();
    try {
      await handle(request, response);
    } catch (error) {
      log.error({ stack: error instanceof Error ? error.stack : String(error) }, "a request failed");
      refuse(request, response, 500, "Something went wrong here. Please try again.");
    }
  }

  server.on("request", oneAtATime(receive));

  return {
    server,
    drain,
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", (error) => reject(portFailure(error, port)));
        server.listen({ port, host }, resolve);
      }),
  };
}
