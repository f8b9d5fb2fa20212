import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextLink } from "@/server/feed/sources/next-link";
import { backOffMs, retryAfterMs } from "@/server/feed/sources/retry-delay";

const now = Date.parse("2026-01-05T12:00:00Z");

test.each([
  ["120", 120_000],
  ["0", 0],
  [" 7 ", 7_000],
  ["Mon, 05 Jan 2026 12:00:30 GMT", 30_000],
  ["Monday, 05-Jan-26 12:00:30 GMT", 30_000],
  ["Mon, 05 Jan 2026 11:00:00 GMT", 0],
  [null, undefined],
  ["", undefined],
  ["-1", undefined],
  ["soon", undefined],
  ["1.5", undefined],
])("Retry-After: %s is %s ms", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test("back-off doubles and never comes earlier than half of it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, random) => {
        const full = 500 * 2 ** (failures - 1);
        expect(backOffMs(failures, random)).toBeGreaterThanOrEqual(full / 2);
        expect(backOffMs(failures, random)).toBeLessThanOrEqual(full);
      },
    ),
  );
});

describe("the next page", () => {
  const from = new URL("https://huggingface.co/api/daily_papers?date=2025-09-10");
  test.each([
    ['<https://huggingface.co/api/daily_papers?p=1>; rel="next"', "https://huggingface.co/api/daily_papers?p=1"],
    ["</api/daily_papers?p=1>; rel=next", "https://huggingface.co/api/daily_papers?p=1"],
    ['<?p=0>; rel="prev", <?p=2>; title="b"; rel="last next"', "https://huggingface.co/api/daily_papers?p=2"],
    ['<?p=0>; rel="prev"', undefined],
    ['<http://[>; rel="next"', undefined],
    ["next", undefined],
    [null, undefined],
  ])("%s", (header, expected) => {
    expect(nextLink(header, from)?.href).toBe(expected);
  });
});
