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

/** Pages that the framework keeps for itself: the one for what went wrong would be a 500 for whoever asks for it. */
const INTERNAL = /^\/_(?!next\/)/;

/**
 * Why a request is none that a page of ours would send, as status and words; null: it may be one.
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @param {{ isDevelopment: boolean }} options the development server has addresses of its own
 * @returns {[number, string] | null}
 */
export function oddityOf({ method, url }, { isDevelopment }) {
  if (!isWellFormedTarget(url)) return [400, "This address is not well formed."];
  if (!METHODS.test(method ?? "")) return [405, "Nothing here is asked for in this way."];
  if (!isDevelopment && INTERNAL.test(url ?? "")) return [404, "There is nothing at this address."];
  return null;
}
