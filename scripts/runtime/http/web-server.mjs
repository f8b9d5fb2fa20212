import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import process from "node:process";
import { portFailure } from "../free-port.mjs";
import { describeAddress } from "./addresses.mjs";
import { createAdmission } from "./admission.mjs";
import { answerUnreadable } from "./answer-unreadable.mjs";
import { readCallBody } from "./call-body.mjs";
import { clientAddress, clientNetwork } from "./client-address.mjs";
import { createDrain } from "./drain.mjs";
import { log } from "./log.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { RefusedError, refuse, refuseForNow } from "./refuse.mjs";
import { rewriteRequestHeaders } from "./request-headers.mjs";
import { problemOf } from "./request-problem.mjs";
import { contentSecurityPolicy, fixedSecurityHeaders, signInOrigins } from "./security-headers.mjs";
import { WebResponse } from "./web-response.mjs";

/** A client that sends its headers a byte a second holds a connection no longer than this. */
const HEADERS_LIMIT_MS = 10_000;
/** The whole request, an upload over a slow line included. */
const REQUEST_LIMIT_MS = 60_000;
/** Longer than common proxies keep theirs, so that it is never us who closes while they send. */
const KEEP_ALIVE_MS = 65_000;
const TIMEOUT_CHECK_MS = 5000;
const NONCE_BYTES = 16;
/** The web server has five that wait for the end of an answer, a page's rendering up to eight. More would be a leak. */
const CLOSE_LISTENERS = 16;

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {(request: IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handler
 * @typedef {object} Behind what is behind the web server
 * @property {Handler} framework
 * @property {import("../served-app.mjs").ServedApp} app
 *
 * @typedef {object} WebServer
 * @property {import("node:http").Server} server
 * @property {() => Promise<void>} listen
 * @property {() => Promise<void>} drain
 */

/**
 * The server in front of the framework: what applies to every request, page, API or file alike,
 * and must not depend on a piece of the app that someone may forget, is done here.
 * @param {import("../settings.mjs").Settings & { isDevelopment: boolean }} settings
 * @param {() => Behind} getBehind asked once there are requests
 * @param {typeof import("./admission.mjs").LIMITS} [limits]
 * @returns {WebServer}
 */
export function createWebServer({ port, host, publicUrl, trustedProxies, isDevelopment }, getBehind, limits) {
  const site = new URL(publicUrl);
  const fixedHeaders = fixedSecurityHeaders(site);
  const formTargets = signInOrigins(process.env);

  const serverOfOurAnswers = createServer({
    ServerResponse: WebResponse,
    headersTimeout: HEADERS_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    requireHostHeader: false, // missing it is a problem like any other, answered with the headers of every answer
  });
  const server = /** @type {import("node:http").Server} */ (/** @type {unknown} */ (serverOfOurAnswers));
  const { track, trackUpgraded, drain } = createDrain(server);
  if (isDevelopment) server.on("upgrade", (_request, socket) => trackUpgraded(socket));
  const { admit } = createAdmission(limits);
  /** @type {WeakMap<import("node:stream").Duplex, WebResponse>} */
  const answering = new WeakMap();

  /** @type {(request: IncomingMessage, response: WebResponse) => void} */
  function receive(request, response) {
    response.setMaxListeners(CLOSE_LISTENERS);
    track(response);
    answering.set(request.socket, response);
    response.once("close", () => answering.delete(request.socket));
    const address = describeAddress(request.url);
    const nonce = randomBytes(NONCE_BYTES).toString("base64");
    const policy = contentSecurityPolicy({ nonce, isDevelopment, formTargets });
    for (const [name, value] of fixedHeaders) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", policy);
    // The framework sets the caching of files. Any other answer is one person's, unless its handler says more.
    if (!address.isFile) response.setHeader("Cache-Control", "private, no-store");

    const problem = problemOf(request, address, { isDevelopment });
    if (problem !== null) {
      const [status, reason] = problem;
      log.info({ method: request.method, status, reason }, "refused an odd request");
      refuse(request, response, status, reason);
      return;
    }
    const from = clientAddress(request, trustedProxies);
    admit(request, response, address, {
      client: clientNetwork(from),
      refuse: () => refuseForNow(request, response, "The server is too busy right now."),
      begin: () => {
        rewriteRequestHeaders(request, { publicUrl: site, address: from, nonce, policy });
        return answer(request, response, address, nonce);
      },
    });
  }

  /** @type {(request: IncomingMessage, response: WebResponse, address: import("./addresses.mjs").Address, nonce: string) => Promise<void>} */
  async function answer(request, response, { answeredBy, isFile, isHealth, postBytes }, nonce) {
    const { app, framework } = getBehind();
    try {
      const whyDown = isFile || isHealth ? null : app.whyDatabaseIsDown();
      if (whyDown !== null) {
        refuseForNow(request, response, whyDown);
      } else if (answeredBy === "stream") {
        response.sendPiecesAtOnce();
        await app.answerStream(request, response);
      } else if (answeredBy === "call" && !isDevelopment) {
        await app.answerCall(request, response, readCallBody(request, response, postBytes));
      } else {
        response.retryLaterIf(() => app.failedWithoutDatabase(nonce));
        await framework(request, response);
      }
    } catch (error) {
      if (error instanceof RefusedError) return;
      log.error({ stack: error instanceof Error ? error.stack : String(error) }, "a request failed");
      refuse(request, response, 500, "Something went wrong here. Please try again.");
    }
  }

  serverOfOurAnswers.on("request", oneAtATime(receive));
  server.on("clientError", (error, socket) => {
    const policy = contentSecurityPolicy({ nonce: null, isDevelopment, formTargets: [] });
    if (answering.get(socket)?.headersSent)
      socket.destroy(); // in the middle of an answer nothing else can be said
    else answerUnreadable(error, socket, [...fixedHeaders, ["Content-Security-Policy", policy]]);
  });

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
