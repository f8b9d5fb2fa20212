import { expect, test } from "vitest";
import { clientAddress, rewriteRequestHeaders } from "./request-headers.mjs";

/**
 * @param {Record<string, string>} headers
 * @param {string} [remoteAddress]
 */
function requestWith(headers, remoteAddress = "203.0.113.9") {
  return /** @type {any} */ ({ headers: { ...headers }, socket: { remoteAddress } });
}

const facts = {
  publicUrl: new URL("https://papers.example.org"),
  trustedProxies: 0,
  nonce: "ours",
  policy: "our policy",
};

test.each([
  ["without a proxy, what the client claims is nothing", 0, "198.51.100.1", "203.0.113.9"],
  ["with one, the last entry is what the proxy saw", 1, "198.51.100.1", "198.51.100.1"],
  ["entries that the client wrote in front do not count", 1, "10.0.0.1, 198.51.100.1", "198.51.100.1"],
  ["with two, the last is our own proxy", 2, "10.0.0.1, 198.51.100.1, 192.0.2.7", "198.51.100.1"],
  ["a list that is too short falls back to the socket", 2, "198.51.100.1", "203.0.113.9"],
  ["what is no address falls back to the socket", 1, "<script>", "203.0.113.9"],
  ["no list at all falls back to the socket", 1, "", "203.0.113.9"],
  ["IPv6 stays as it is", 1, "2001:db8::1", "2001:db8::1"],
])("%s", (_, trustedProxies, forwarded, expected) => {
  expect(clientAddress(requestWith({ "x-forwarded-for": forwarded }), trustedProxies)).toBe(expected);
});

test("an IPv4 client of an IPv6 socket is an IPv4 client", () => {
  expect(clientAddress(requestWith({}, "::ffff:192.0.2.1"), 0)).toBe("192.0.2.1");
});

test.each([
  "x-client-address",
  "x-nonce",
  "x-forwarded-host",
  "x-forwarded-proto",
  "content-security-policy",
  "content-security-policy-report-only",
  "x-middleware-subrequest",
  "x-invoke-path",
  "forwarded",
])("a forged %s does not get through", (name) => {
  const request = requestWith({ [name]: "forged" });
  rewriteRequestHeaders(request, facts);
  expect(Object.values(request.headers)).not.toContain("forged");
});

test("the site's name and protocol come from its configuration", () => {
  const request = requestWith({ host: "evil.example.com", accept: "text/html" });
  rewriteRequestHeaders(request, facts);
  expect(request.headers).toEqual({
    accept: "text/html",
    host: "papers.example.org",
    "x-forwarded-host": "papers.example.org",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
    "x-forwarded-for": "203.0.113.9",
    "x-client-address": "203.0.113.9",
    "x-nonce": "ours",
    "content-security-policy": "our policy",
  });
});
