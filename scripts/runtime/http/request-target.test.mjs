import { expect, test } from "vitest";
import { isWellFormedTarget } from "./request-target.mjs";

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
