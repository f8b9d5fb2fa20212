import { expect, test } from "vitest";
import { rewriteRequestHeaders } from "./request-headers.mjs";

/** @param {Record<string, string>} headers */
function requestWith(headers) {
  return /** @type {any} */ ({ headers: { ...headers } });
}

const facts = {
  publicUrl: new URL("https://papers.example.org"),
  address: "203.0.113.9",
  nonce: "ours",
  policy: "our policy",
};

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
