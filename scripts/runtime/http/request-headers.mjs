/** @typedef {import("node:http").IncomingMessage} IncomingMessage */

/**
 * Headers with a meaning inside: the framework's own between its parts, and what proxies say.
 * From outside they cannot be trusted, and they were exploited before (CVE-2025-29927).
 */
const INTERNAL =
  /^(?:x-middleware-|x-invoke-|x-nextjs-(?:data-)?rewrite|x-now-|x-vercel-|x-forwarded-|x-client-address$|x-nonce$|forwarded$|x-real-ip$|content-security-policy)/;

/**
 * Makes a request's headers ones that the app can believe: the address of the client, the name and the
 * protocol of this site from its configuration instead of from the request, and the nonce of the answer.
 * @param {IncomingMessage} request
 * @param {{ publicUrl: URL, address: string, nonce: string, policy: string }} facts
 */
export function rewriteRequestHeaders({ headers }, { publicUrl, address, nonce, policy }) {
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
