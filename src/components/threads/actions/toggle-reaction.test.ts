import { expect, test } from "vitest";
import { toggleReaction } from "./toggle-reaction";

const doubt = (count: number, isMine: boolean) => ({ kind: "doubt" as const, count, isMine });
const agree = (count: number, isMine: boolean) => ({ kind: "agree" as const, count, isMine });

test.each([
  ["the first of its kind", [], "agree", true, [agree(1, true)]],
  ["one more, in the order of the kinds", [doubt(2, false)], "agree", true, [agree(1, true), doubt(2, false)]],
  ["with the others'", [doubt(2, false)], "doubt", true, [doubt(3, true)]],
  ["twice is once", [doubt(3, true)], "doubt", true, [doubt(3, true)]],
  ["taken back", [doubt(3, true)], "doubt", false, [doubt(2, false)]],
  ["the last one taken back", [doubt(1, true)], "doubt", false, []],
  ["what is not there taken back", [doubt(1, false)], "agree", false, [doubt(1, false)]],
] as const)("%s", (_, before, kind, isOn, after) => {
  expect(toggleReaction([...before], kind, isOn)).toEqual(after);
});
