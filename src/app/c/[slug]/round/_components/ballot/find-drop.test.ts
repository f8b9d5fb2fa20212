import { expect, test } from "vitest";
import { findDrop, scrollStep } from "./find-drop";

const measures = { middles: [100, 200, 300], divider: 360 };

test.each([
  [20, { kind: "rank", index: 0 }],
  [100, { kind: "rank", index: 0 }],
  [101, { kind: "rank", index: 1 }],
  [250, { kind: "rank", index: 2 }],
  [360, { kind: "rank", index: 3 }],
  [361, { kind: "leaveOut" }],
])("dragged to %i px: %j", (y, drop) => {
  expect(findDrop(y, measures)).toEqual(drop);
});

test("onto an empty ranking", () => {
  expect(findDrop(50, { middles: [], divider: 80 })).toEqual({ kind: "rank", index: 0 });
});

test.each([
  [400, 0],
  [72, 0],
  [36, -7],
  [0, -14],
  [-500, -14],
  [620, 0],
  [680, 7],
  [740, 14],
  [2_000, 14],
])("dragged to %i of 740 px, the page moves by %i a frame", (y, step) => {
  expect(scrollStep(y, 740)).toBe(step);
});
