import { comment } from "@tests/setup/thread-scene";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listShown } from "./folded-branches";
import { startWith } from "./loaded-comments";
import { splitRuns } from "./runs";

const none = new Set<string>();
const shownOf = (numbers: readonly number[]) =>
  listShown(
    startWith({
      comments: numbers.map((number) => comment(String(number).padStart(5, "0"), { number })),
      hasMore: false,
    }),
    none,
  );
const anyNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 500 });

test("runs hold every comment once, in its order, and none holds very many", () => {
  fc.assert(
    fc.property(anyNumbers, (numbers) => {
      const shown = shownOf(numbers);
      const runs = splitRuns(shown);
      expect(runs.flatMap(({ items }) => items)).toEqual(shown);
      expect(Math.max(0, ...runs.map(({ items }) => items.length))).toBeLessThanOrEqual(96);
      expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
    }),
  );
});

test("a comment that comes in changes no run but its own", () => {
  const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
  const before = splitRuns(shownOf(numbers)).map(({ id }) => id);
  const after = splitRuns(shownOf([...numbers.slice(0, 40), 301, ...numbers.slice(40)])).map(({ id }) => id);
  expect(after).toEqual(before);
  expect(before).toHaveLength(10);
});
