import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { inProject } from "../project.mjs";
import { describeAddress } from "./addresses.mjs";
import { isWellFormedTarget, problemOf } from "./request-problem.mjs";

/**
 * @param {{ method?: string | undefined, url?: string | undefined, headers?: import("node:http").IncomingHttpHeaders }} request
 * @param {{ isDevelopment: boolean }} [options]
 */
function problem(request, options = { isDevelopment: false }) {
  return problemOf({ headers: {}, ...request }, describeAddress(request.url), options);
}

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
  ["POST", "/api/trpc/threads.post,threads.react?batch=1", null],
  ["POST", "/api/unsubscribe/x", null],
  ["POST", "/sign-in/request", null],
  ["POST", "/sign-in/use", null],
  ["POST", "/sign-in/with/oidc", null],
  ["POST", "/sign-out", null],
  ["GET", "/_next/static/chunks/a.js", null],
  ["GET", "//evil.example.com", 400],
  ["PUT", "/c/tuesday", 405],
  ["DELETE", "/api/trpc/threads.post", 405],
  ["TRACE", "/", 405],
  ["PROPFIND", "/", 405],
  ["get", "/", 405],
  [undefined, "/", 405],
  ["POST", "/", 405],
  ["POST", "/sign-in", 405],
  ["POST", "/sign-in/link?email=a@example.org", 405],
  ["POST", "/c/tuesday?_rsc=x", 405],
  ["POST", "/api/nothing", 405],
  ["POST", "/api/trpc/a/b", 405],
  ["POST", "/favicon.ico", 405],
  ["POST", "/_next/static/chunks/a.js", 405],
  ["GET", "/_global-error", 404],
  ["GET", "/_not-found", 404],
  ["GET", "/_next/data/x/index.json", 404],
  ["GET", "/_next/image?url=%2Ffavicon.ico&w=64&q=75", 404],
])("%s %s: %s", (method, url, status) => {
  expect(problem({ method, url })?.[0] ?? null).toBe(status);
});

test("a page that another asks for must say rightly where that one is", () => {
  const ask = (/** @type {string} */ state) =>
    problem({ method: "GET", url: "/clubs", headers: { "next-router-state-tree": state } });
  expect(ask("%5B%5B%5B")?.[0]).toBe(400);
  expect(ask(encodeURIComponent(JSON.stringify(["", {}])))).toBeNull();
});

test.each([
  ["GET", "/__nextjs_source-map"],
  ["POST", "/__nextjs_original-stack-frames"],
])("the development server keeps its own addresses: %s %s", (method, url) => {
  expect(problem({ method, url }, { isDevelopment: true })).toBeNull();
});

test("every handler of a POST is among those that take one", async () => {
  const app = inProject("src/app");
  const files = await readdir(app, { recursive: true });
  const handlers = files.filter((file) => path.basename(file) === "route.ts");
  const posts = handlers.filter((file) => /export .*\bPOST\b/.test(readFileSync(path.join(app, file), "utf8")));
  expect(posts.length).toBeGreaterThan(0);
  for (const file of posts) {
    const url = `/${path.dirname(file).replaceAll(/\[\w+\]/g, "x")}`;
    expect(problem({ method: "POST", url }), url).toBeNull();
  }
});
