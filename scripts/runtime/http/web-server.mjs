import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import process from "node:process";
import { portFailure } from "../free-port.mjs";
import { awayPage } from "./away-page.mjs";
import { limitBody } from "./body-limit.mjs";
import { callHandlerFor } from "./call-handler.mjs";
import { answerDatabaseFailures, RETRY_AFTER_SECONDS, waitsForDatabase } from "./database-watch.mjs";
import { createDrain } from "./drain.mjs";
import { allowHandOver } from "./hand-over.mjs";
import { refuse } from "./refuse.mjs";
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
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handler
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
 * @returns {WebServer}
 */
export function createWebServer({ port, host, publicUrl, trustedProxies, isDevelopment }, getHandler) {
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

  server.on("request", (request, response) => {
    track(response);
    for (const [name, value] of fixedHeaders) response.setHeader(name, value);
    const nonce = randomBytes(NONCE_BYTES).toString("base64");
    const policy = contentSecurityPolicy({ nonce, isDevelopment, formTargets });
    response.setHeader("Content-Security-Policy", policy);
    if (!FOR_ANYONE.test(request.url ?? "")) response.setHeader("Cache-Control", "private, no-store");

    const oddity = oddityOf(request, { isDevelopment });
    if (oddity !== null) {
      refuse(request, response, ...oddity);
      return;
    }
    if (!limitBody(request, response)) return;
    if (waitsForDatabase(request.url)) {
      response.setHeader("Retry-After", String(RETRY_AFTER_SECONDS));
      const words = "The database is away for a moment. Nothing is lost; please try again shortly.";
      refuse(request, response, 503, words, awayPage(RETRY_AFTER_SECONDS));
      return;
    }
    answerDatabaseFailures(response);
    rewriteRequestHeaders(request, { publicUrl: site, trustedProxies, nonce, policy });
    const answerCall = isDevelopment ? undefined : callHandlerFor(request.url);
    if (answerCall === undefined) {
      allowHandOver(request, response, nonce);
      sendTogether(response);
    }
    const answer = answerCall ?? getHandler();
    answer(request, response).catch((error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      refuse(request, response, 500, "Something went wrong here. Please try again.");
    });
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
