/** Kinds of a segment that represents a part of the address. */
const PARAMETER_KINDS = /^(?:c|oc|d|(?:ci|di)\((?:\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/;
const MARKERS = ["refetch", "inside-shared-layout", "metadata-only"];

/**
 * Whether a `next-router-state-tree` header is one that the framework's own router sends: the position of the page that asks
 * for the next one. The framework throws at any other. A test holds that this takes what the framework takes.
 * @param {string} header
 */
export function isRouterState(header) {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

/**
 * Segment, parallel trees, and up to four things that the router notes.
 * @param {unknown} value
 * @returns {boolean}
 */
function isTree(value) {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6) return false;
  const [segment, parallel, link, marker, hints, note] = value;
  return (
    isSegment(segment) &&
    isRecord(parallel) &&
    Object.values(parallel).every(isTree) &&
    (link == null || (isTexts(link) && link.length === 2)) &&
    (marker == null || MARKERS.includes(marker)) &&
    (hints == null || typeof hints === "number") &&
    (note === undefined || typeof note === "string")
  );
}

/** @param {unknown} value */
function isSegment(value) {
  if (typeof value === "string") return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, key, kind, siblings] = value;
  return isTexts([name, key]) && PARAMETER_KINDS.test(kind) && (siblings === null || isTexts(siblings));
}

/** @param {unknown} value @returns {value is object} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {value is string[]} */
const isTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");
