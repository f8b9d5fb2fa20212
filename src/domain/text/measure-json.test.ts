import { processorTimeOf } from "@tests/setup/processor-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { measureJson } from "./measure-json";

test.each([
  ["", 0, 1, 0],
  ["1", 0, 1, 0],
  ["[]", 1, 1, 1],
  ['{"a":[1,{"b":[]}]}', 4, 2, 4],
  ['"[[[,,,"', 0, 1, 0],
  ['["\\"[[",1]', 1, 2, 1],
  ['["\\\\",[2]]', 2, 2, 2],
  ['"never closed [[[', 0, 1, 0],
  ["]]]][[", 0, 1, 2],
])("%j is %i deep and has %i values and %i lists or objects", (text, depth, values, containers) => {
  expect(measureJson(text)).toEqual({ depth, values, containers });
});

test("agrees with the parser on any JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
      expect(measureJson(JSON.stringify(value, null, indent))).toEqual(measureValue(value));
    }),
  );
});

test("sixteen million brackets, quotes or backslashes are measured in one pass", () => {
  for (const bomb of ["[", '"', "\\", '\\"', '["', ","]) {
    const text = bomb.repeat(16_000_000 / bomb.length);
    expect(processorTimeOf(() => measureJson(text))).toBeLessThan(3_000);
  }
});

function measureValue(value: unknown): ReturnType<typeof measureJson> {
  if (typeof value !== "object" || value === null) return { depth: 0, values: 1, containers: 0 };
  const inner = Object.values(value).map(measureValue);
  const values = inner.reduce((sum, one) => sum + one.values, 0);
  const containers = inner.reduce((sum, one) => sum + one.containers, 1);
  return { depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)), values: Math.max(1, values), containers };
}
