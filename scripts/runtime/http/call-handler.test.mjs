import { afterEach, expect, test } from "vitest";
import { callHandlerFor } from "./call-handler.mjs";

const key = Symbol.for("paperclub.callHandler");
const holder = /** @type {Record<symbol, unknown>} */ (/** @type {unknown} */ (globalThis));
const answer = async () => {};

afterEach(() => void delete holder[key]);

test.each([
  ["/api/trpc/threads.post", true],
  ["/api/trpc/week.get,rounds.get?batch=1&input=%7B%7D", true],
  ["/api/trpc/", false],
  ["/api/trpc/a/b", false],
  ["/api/trpcx/a", false],
  ["/api/health", false],
  ["/c/tuesday?x=/api/trpc/a", false],
  [undefined, false],
])("%s is answered past the framework: %s", (url, isCall) => {
  holder[key] = answer;
  expect(callHandlerFor(url)).toBe(isCall ? answer : undefined);
});

test("before the app has named what answers, the framework is asked", () => {
  expect(callHandlerFor("/api/trpc/threads.post")).toBeUndefined();
});
