/**
 * @typedef {object} Address what the web server knows of an address before anyone answers it
 * @property {"framework" | "call" | "stream"} answeredBy the framework, or the app straight away (src/server/served-app.ts)
 * @property {number} postBytes the largest body of a POST; 0: it takes none
 * @property {boolean} isFile a file of the build or of `public`: the same for everyone, and cheap
 * @property {boolean} isHealth our own health report: cheap
 */

/** The largest upload is a month of the feed as a file, about 10 MB. */
export const CALL_BYTES = 16_000_000;
/** A link, an address and a name, with room to spare; forms carry nothing larger. */
export const FORM_BYTES = 64 * 1024;

/** @type {Address} */
const PAGE = { answeredBy: "framework", postBytes: 0, isFile: false, isHealth: false };
/** @type {Address} There are no Server Actions: a POST to a page would be read as a call of one. */
const FORM = { ...PAGE, postBytes: FORM_BYTES };

/** @type {[RegExp, Address][]} The first that fits the path; what none fits is a page. */
const ADDRESSES = [
  [/^\/api\/trpc\/[^/]+$/, { ...PAGE, answeredBy: "call", postBytes: CALL_BYTES }],
  [/^\/api\/clubs\/[^/]+\/events$/, { ...PAGE, answeredBy: "stream" }],
  [/^\/api\/health$/, { ...PAGE, isHealth: true }],
  [/^\/api\/unsubscribe\/[^/]+$/, FORM],
  [/^\/sign-in\/(?:request|use|with\/[^/]+)$/, FORM],
  [/^\/sign-out$/, FORM],
  [/^\/(?:_next\/static\/|favicon|apple-touch-icon|away\.css$)/, { ...PAGE, isFile: true }],
];

/**
 * @param {string | undefined} target of a request
 * @returns {Address}
 */
export function describeAddress(target = "") {
  const [path = ""] = target.split("?", 1);
  return ADDRESSES.find(([pattern]) => pattern.test(path))?.[1] ?? PAGE;
}
