import { isIP } from "node:net";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */

/**
 * Headers with a meaning inside: the framework's own between its parts, and what proxies say.
 * From outside they are hearsay, and holes were made of them before (CVE-2025-29927).
 */
const INTERNAL =
  /^(?:x-middleware-|x-invoke-|x-nextjs-(?:data-)?rewrite|x-now-|x-vercel-|x-forwarded-|x-client-address$|x-nonce$|forwarded$|x-real-ip$|content-security-policy)/;

/**
 * Makes a request's headers ones that the app can believe: the address of the client, the name and the
 * protocol of this site from its configuration instead of from the request, and the nonce of the answer.
 * @param {IncomingMessage} request
 * @param {{ publicUrl: URL, trustedProxies: number, nonce: string, policy: string }} facts
 */
export function rewriteRequestHeaders(request, { publicUrl, trustedProxies, nonce, policy }) {
  const { headers } = request;
  const address = clientAddress(request, trustedProxies);
  for (const name of Object.keys(headers)) {
    if (INTERNAL.test(name)) delete headers[name];
  }
  headers.host = publicUrl.host;
  headers["x-forwarded-host"] = publicUrl.host;
  headers["x-forwarded-proto"] = publicUrl.protocol.slice(0, -1);
  headers["x-forwarded-port"] = publicUrl.port || (publicUrl.protocol === "https:" ? "443" : "80");
  headers["x-forwarded-for"] = address;
  headers["x-client-address"] = address;
  headers["x-nonce"] = nonce;
  headers["content-security-policy"] = policy; // where the framework looks for the nonce of its scripts
}

/**
 * Each proxy adds the address it was called from at the end of the list; what stands before the entries
 * of our own proxies was written by the client, who can write anything.
 * @param {IncomingMessage} request
 * @param {number} trustedProxies
 */
export function clientAddress(request, trustedProxies) {
  const socketAddress = normalise(request.socket.remoteAddress ?? "");
  if (trustedProxies === 0) return socketAddress;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const claimed = normalise(forwarded.at(-trustedProxies)?.trim() ?? "");
  return isIP(claimed) ? claimed : socketAddress;
}

/** @param {string} address an IPv4 client of an IPv6 socket is still an IPv4 client */
function normalise(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
