import { expect, test } from "vitest";
import { isWellFormedTarget, oddityOf } from "./request-target.mjs";

test.each(["/", "/c/tuesday?day=2025-11-05", "/a%20b", "/caf%C3%A9", "/search?q=100%", "/a//b"])(
  "%s is served",
  (target) => {
    expect(isWellFormedTarget(target)).toBe(true);
  },
);

test.each([
  undefined,
  "",
  "*",
  "http://evil.example.com/",
  "//evil.example.com/",
  "/%",
  "/%zz",
  "/%E0%A4%A",
  "/%C0%AF",
  "/a%00b",
  "/a%0d%0ab",
  "/\\evil.example.com",
  "/..%5c",
])("%s is refused", (target) => {
  expect(isWellFormedTarget(target)).toBe(false);
});

test.each([
  ["GET", "/c/tuesday", null],
  ["HEAD", "/", null],
  ["POST", "/api/trpc/threads.post", null],
  ["GET", "/_next/static/chunks/a.js", null],
  ["GET", "//evil.example.com", 400],
  ["PUT", "/c/tuesday", 405],
  ["DELETE", "/api/trpc/threads.post", 405],
  ["TRACE", "/", 405],
  ["PROPFIND", "/", 405],
  ["get", "/", 405],
  [undefined, "/", 405],
  ["GET", "/_global-error", 404],
  ["GET", "/_not-found", 404],
])("%s %s: %s", (method, url, status) => {
  expect(oddityOf({ method, url }, { isDevelopment: false })?.[0] ?? null).toBe(status);
});

test("the development server keeps its own addresses", () => {
  expect(oddityOf({ method: "GET", url: "/__nextjs_source-map" }, { isDevelopment: true })).toBeNull();
});
