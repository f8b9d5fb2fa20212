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
 * The handlers that take a POST. Pages do not, as there are no Server Actions: the framework would read whatever is sent to
 * a page as a call of one, and answers what is sent to a file with 500.
 */
const TAKES_POST = /^\/(?:api\/(?:trpc|unsubscribe)\/[^/?]+|sign-in\/(?:request|use|with\/[^/?]+)|sign-out)(?:\?|$)/;

/**
 * What the framework keeps for itself: pages for what went wrong, which are a 500 for whoever asks for them, and services,
 * such as for images, that no page of ours uses.
 */
const INTERNAL = /^\/_(?!next\/static\/)/;

/**
 * Why a request is none that a page of ours would send, as status and words; null: it may be one. The framework answers some
 * of them with 500 and a stack in the log.
 * @param {{ method?: string | undefined, url?: string | undefined, headers?: import("node:http").IncomingHttpHeaders }} request
 * @param {{ isDevelopment: boolean }} options the development server has addresses of its own
 * @returns {[number, string] | null}
 */
export function oddityOf({ method, url, headers = {} }, { isDevelopment }) {
  if (!isWellFormedTarget(url)) return [400, "This address is not well formed."];
  const isTaken = METHODS.test(method ?? "") && (isDevelopment || method !== "POST" || TAKES_POST.test(url ?? ""));
  if (!isTaken) return [405, "Nothing here is asked for in this way."];
  const routerState = headers["next-router-state-tree"];
  if (routerState !== undefined && !isRouterState(String(routerState)))
    return [400, "What this request says of the page that it comes from is not well formed."];
  if (!isDevelopment && INTERNAL.test(url ?? "")) return [404, "There is nothing at this address."];
  return null;
}
