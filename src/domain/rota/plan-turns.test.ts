import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PresenterCandidate } from "./next-presenter";
import { planTurns } from "./plan-turns";

const now = "2025-11-08T15:00:00.000Z";
const slots = ["2025-11-11T15:00:00Z", "2025-11-18T15:00:00Z", "2025-11-25T15:00:00Z", "2025-12-02T15:00:00Z"];
const someone = (userId: string, presentedCount: number): PresenterCandidate => ({
  userId,
  joinedAt: "2025-01-01T00:00:00Z",
  presentedCount,
  lastPresentedAt: null,
  isUnavailable: false,
  presents: true,
});

describe("who would be asked", () => {
  test("a turn counts for the ones after it", () => {
    const plan = planTurns([someone("ada", 0), someone("ben", 1)], slots, now);
    expect(plan.map(({ userId }) => userId)).toEqual(["ada", "ben", "ada", "ben"]);
  });
  test("whoever is far behind comes again and again", () => {
    const plan = planTurns([someone("ada", 0), someone("ben", 3)], slots, now);
    expect(plan.map(({ userId }) => userId)).toEqual(["ada", "ada", "ada", "ben"]);
  });
  test("nobody presents, nobody is planned", () => {
    expect(planTurns([{ ...someone("ada", 0), presents: false }], slots, now)).toEqual([]);
  });
  test("turns even out: the counts of those planned differ by at most one in the end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 30 }), (people, turns) => {
        const candidates = Array.from({ length: people }, (_, index) => someone(`p${index}`, 2));
        const starts = Array.from({ length: turns }, (_, index) => new Date(Date.UTC(2026, 0, 1 + 7 * index)));
        const plan = planTurns(candidates, starts, now);
        const counts = candidates.map(({ userId }) => plan.filter((turn) => turn.userId === userId).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
