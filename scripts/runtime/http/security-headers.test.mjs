import { expect, test } from "vitest";
import { contentSecurityPolicy, fixedSecurityHeaders, signInOrigins } from "./security-headers.mjs";

const policy = contentSecurityPolicy({ nonce: "abc", isDevelopment: false, formTargets: ["https://github.com"] });
const directives = new Map(policy.split("; ").map((text) => [text.split(" ")[0], text.split(" ").slice(1)]));

test("scripts run by nonce and by nothing else", () => {
  expect(directives.get("script-src")).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
});

test.each(["style-src", "img-src", "font-src", "connect-src", "default-src"])("%s is ours alone", (name) => {
  expect(directives.get(name)).toEqual(["'self'"]);
});

test("nothing in the page runs or is drawn because it is in the markup", () => {
  expect(policy).not.toContain("unsafe");
  expect(policy).not.toMatch(/[*]|https?:(?!\/\/github\.com)|data:|blob:/);
});

test.each(["object-src", "base-uri", "frame-ancestors", "frame-src"])("%s is closed", (name) => {
  expect(directives.get(name)).toEqual(["'none'"]);
});

test("a form may lead to the provider, as the redirect after it counts", () => {
  expect(directives.get("form-action")).toEqual(["'self'", "https://github.com"]);
});

test("only the development server may evaluate text and put styles into a page", () => {
  const inDevelopment = contentSecurityPolicy({ nonce: "abc", isDevelopment: true, formTargets: [] });
  expect(inDevelopment).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic' 'unsafe-eval'");
  expect(inDevelopment).toContain("style-src 'self' 'unsafe-inline'");
});

test.each([
  ["https://papers.example.org", true, true],
  ["http://localhost:3000", false, true],
  ["http://127.0.0.1:3000", false, true],
  ["http://[::1]:3000", false, true],
  ["http://papers.lan", false, false],
  ["http://localhost.example.org", false, false],
])("%s binds browsers to https: %s, and keeps openers away: %s", (site, bindsToHttps, keepsOpenersAway) => {
  const names = fixedSecurityHeaders(new URL(site)).map(([name]) => name);
  expect(names.includes("Strict-Transport-Security")).toBe(bindsToHttps);
  expect(names.includes("Cross-Origin-Opener-Policy")).toBe(keepsOpenersAway);
});

test("providers that are not configured are not named", () => {
  expect(signInOrigins(/** @type {any} */ ({}))).toEqual([]);
  const env = { OIDC_ISSUER: "https://login.example.org/realms/x", AUTH_GITHUB_ID: "1" };
  expect(signInOrigins(/** @type {any} */ (env))).toEqual(["https://github.com", "https://login.example.org"]);
});
