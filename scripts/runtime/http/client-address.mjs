import { isIPv4, isIPv6 } from "node:net";

/** What one customer of IPv6 is given at the least, and can choose addresses from as they like. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

/**
 * Where a request comes from. Each proxy adds the address it was called from at the end of the list; what comes before
 * the entries of our own proxies was written by the client, who can write anything.
 * @param {import("node:http").IncomingMessage} request
 * @param {number} trustedProxies
 * @returns {string} an address in its shortest form, an IPv4 client of an IPv6 socket as IPv4; "" once the socket has closed
 */
export function clientAddress(request, trustedProxies) {
  const socketAddress = normalise(request.socket.remoteAddress ?? "");
  if (trustedProxies === 0) return socketAddress;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return normalise(withoutPort(forwarded.at(-trustedProxies)?.trim() ?? "")) || socketAddress;
}

/**
 * What counts as one client: an IPv4 address, or a network (/64) of IPv6.
 * @param {string} address as `clientAddress` gives it
 */
export function clientNetwork(address) {
  if (!address.includes(":")) return address;
  const [before = [], after = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array(GROUPS - before.length - after.length).fill("0");
  return `${[...before, ...zeros, ...after].slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

/**
 * Some proxies write the port as well: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
 * @param {string} entry
 */
function withoutPort(entry) {
  return /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
}

/** @param {string} text */
function normalise(text) {
  const [address = ""] = text.replace(/^::ffff:(?=\d+\.)/i, "").split("%", 1); // a zone is this machine's, not the client's
  if (isIPv4(address)) return address;
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : "";
}
