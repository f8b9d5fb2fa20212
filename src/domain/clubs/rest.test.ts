import { expect, test } from "vitest";
import { isResting } from "@/domain/clubs/rest";

test.each([
  ["a moment ago", "2026-11-30T11:59:00Z", false],
  ["eight weeks ago to the minute", "2026-10-05T12:00:00Z", false],
  ["a minute before that", "2026-10-05T11:59:00Z", true],
])("a club that was visited %s", (_, visitedAt, rests) => {
  expect(isResting(visitedAt, new Date("2026-11-30T12:00:00Z"))).toBe(rests);
});
