import { isRouterState } from "./router-state.mjs";

/**
 * Whether a request's target is one that a browser would send for a page of ours. Odd ones are refused here,
 * since frameworks disagree on what they mean: absolute addresses, two slashes in front (another host,
 * once someone redirects there), broken percent signs, backslashes and control characters.
 * @param {string | undefined} target
 */
export function isWellFormedTarget(target) {
  if (!target?.startsWith("/") || target.startsWith("//")) return false;
  const [path = ""] = target.split("?", 1);
  try {
    return !/[\0-\x1f\x7f\\]/.test(decodeURIComponent(path)) && !/%(?![0-9a-f]{2})/i.test(path);
  } catch {
    return false;
  }
}

/** What pages and handlers know. The framework would answer any other method as if it were GET. */
const METHODS = /^(?:GET|HEAD|POST)$/;

/**
 * What the framework keeps for itself: pages for what went wrong, which are a 500 for whoever asks for them, and services,
 * such as for images, that no page of ours uses.
 */
const INTERNAL = /^\/_(?!next\/static\/)/;

/**
 * Why a request is none that a page of ours would send, as status and words; null: it may be one. The framework answers some
 * of them with 500 and a stack in the log.
 * @param {{ method?: string | undefined, url?: string | undefined, httpVersion?: string, headers: import("node:http").IncomingHttpHeaders }} request
 * @param {import("./addresses.mjs").Address} address
 * @param {{ isDevelopment: boolean }} options the development server has addresses of its own
 * @returns {[number, string] | null}
 */
export function problemOf({ method = "", url, headers, httpVersion }, address, { isDevelopment }) {
  if (!isWellFormedTarget(url)) return [400, "This address is malformed."];
  if (headers.host === undefined && httpVersion === "1.1") return [400, "This request has no Host header."];
  const routerState = headers["next-router-state-tree"];
  if (routerState !== undefined && !isRouterState(String(routerState)))
    return [400, "The router state of this request is malformed."];
  if (!METHODS.test(method)) return [405, "This method is not allowed here."];
  if (isDevelopment) return null;
  if (INTERNAL.test(url ?? "")) return [404, "There is nothing at this address."];
  if (method === "POST" && address.postBytes === 0) return [405, "This method is not allowed here."];
  return bodyProblemOf(headers, method === "POST" ? address : { ...address, postBytes: 0 });
}

/**
 * What the framework reads is limited by the length that it declares, so it must declare something. What is sent to a call is
 * counted as well while it is read (call-body.mjs).
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {import("./addresses.mjs").Address} address
 * @returns {[number, string] | null}
 */
function bodyProblemOf(headers, { answeredBy, postBytes }) {
  const saysLength = headers["transfer-encoding"] === undefined;
  const length = saysLength ? Number(headers["content-length"] ?? 0) : 1;
  if (length > postBytes) return [413, tooLong(postBytes)];
  return saysLength || answeredBy === "call"
    ? null
    : [411, "A request to this address must have a Content-Length header."];
}

/** @param {number} mostBytes */
export function tooLong(mostBytes) {
  if (mostBytes === 0) return "A request to this address must have no body.";
  const most = mostBytes < 1_000_000 ? `${Math.floor(mostBytes / 1000)} kB` : `${Math.floor(mostBytes / 1_000_000)} MB`;
  return `A request to this address may have at most ${most}.`;
}
