import { expect, test } from "vitest";
import { clientAddress, clientNetwork } from "./client-address.mjs";

/**
 * @param {string} forwarded
 * @param {string} [remoteAddress]
 */
function requestFrom(forwarded, remoteAddress = "203.0.113.9") {
  return /** @type {any} */ ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } });
}

test.each([
  ["without a proxy, what the client claims is nothing", 0, "198.51.100.1", "203.0.113.9"],
  ["with one, the last entry is what the proxy saw", 1, "198.51.100.1", "198.51.100.1"],
  ["entries that the client wrote in front do not count", 1, "10.0.0.1, 198.51.100.1", "198.51.100.1"],
  ["with two, the last is our own proxy", 2, "10.0.0.1, 198.51.100.1, 192.0.2.7", "198.51.100.1"],
  ["a list that is too short falls back to the socket", 2, "198.51.100.1", "203.0.113.9"],
  ["what is no address falls back to the socket", 1, "<script>", "203.0.113.9"],
  ["what only some programs take for an address does too", 1, "0x7f.1", "203.0.113.9"],
  ["no list at all falls back to the socket", 1, "", "203.0.113.9"],
  ["IPv6 stays as it is", 1, "2001:db8::1", "2001:db8::1"],
  ["IPv6 has one form", 1, "2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["a proxy may write the port", 1, "10.0.0.1:80, 198.51.100.1:4711", "198.51.100.1"],
  ["and that of IPv6", 1, "[2001:db8::1]:4711", "2001:db8::1"],
  ["or brackets alone", 1, "[2001:db8::1]", "2001:db8::1"],
  ["an IPv4 client of an IPv6 socket is an IPv4 client", 1, "::ffff:192.0.2.1", "192.0.2.1"],
])("%s", (_, trustedProxies, forwarded, expected) => {
  expect(clientAddress(requestFrom(forwarded), trustedProxies)).toBe(expected);
});

test("an IPv4 client of an IPv6 socket is an IPv4 client, and a zone is no part of an address", () => {
  expect(clientAddress(requestFrom("", "::ffff:192.0.2.1"), 0)).toBe("192.0.2.1");
  expect(clientAddress(requestFrom("", "fe80::1%eth0"), 0)).toBe("fe80::1");
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["2001:db8::1:2:3:4:5", "2001:db8:0:1::/64"],
  ["::", "0:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", ""],
])("%s counts as %s", (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});
