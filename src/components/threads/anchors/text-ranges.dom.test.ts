import { expect, test } from "vitest";
import { rangeOfText } from "./text-ranges";

const element = document.createElement("div");
element.innerHTML = "<p>One <em>two</em></p><p>three</p>";

test.each([
  [0, 3, "One"],
  [2, 6, "e tw"],
  [4, 7, "two"],
  [4, 12, "twothree"],
  [7, 12, "three"],
])("from %i to %i it is %j", (start, end, text) => {
  expect(rangeOfText(element, { start, end })?.toString()).toBe(text);
});

test("what is beyond the end is nowhere", () => {
  expect(rangeOfText(element, { start: 10, end: 13 })).toBeNull();
});
