import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonBreak } from "@/domain/feed/find-json-break";

test.each([
  ["[1,2", 4],
  ["[1,]", 3],
  ["[1 2]", 3],
  ["{a}", 1],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['{"a":1]', 6],
  ["[1] x", 4],
  ["[nul]", 1],
  ["[01]", 1],
  ["[1.]", 1],
  ["[nu", 3],
  ["[-", 2],
  ["[1e", 3],
  ['["abc', 5],
  ['["a\\', 4],
  ['["a\\u12', 7],
  ['["a\nb"]', 3],
  ['["\\x"]', 3],
  ["[\n  1,\n  oops\n]", 9],
  ["", 0],
])("%j breaks at %i", (text, position) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonBreak(text)).toBe(position);
});

test("of JSON cut short, everything left is right and the break is its end", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const text = `[${json}]`;
      const part = text.slice(0, cut % text.length);
      expect(findJsonBreak(part)).toBe(part.length);
    }),
    { numRuns: 500 },
  );
});

test("of JSON with a foreign character put in outside of strings, the break is that character", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.boolean(), fc.constant(null))), fc.nat(), (values, place) => {
      const parts = values.map((value) => JSON.stringify(value));
      const before = parts.slice(0, place % (parts.length + 1));
      const text = `[${[...before, "#"].join(",")}`;
      expect(findJsonBreak(`${text},1]`)).toBe(text.length - 1);
    }),
  );
});
