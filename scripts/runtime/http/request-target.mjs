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
