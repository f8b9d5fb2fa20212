import { expect, test } from "vitest";
import { safeNextPath } from "@/domain/people/next-path";

test.each(["/", "/c/tuesday", "/c/tuesday/feed?day=2025-11-05#top", "/join/abc_DEF-1"])("%s is kept", (path) => {
  expect(safeNextPath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/\n/evil.example",
  "\\/evil.example",
  "/a\\..\\\\evil.example",
  "evil.example",
  "",
  null,
  undefined,
  ["/a"],
  "/" + "a".repeat(3000),
])("%j leads to the start page", (path) => {
  expect(safeNextPath(path)).toBe("/");
});

test("a path that climbs to a double slash stays here", () => {
  expect(safeNextPath("/a/..//evil.example")).not.toMatch(/^\/\//);
});
