import { expect, test } from "vitest";
import { authorLine } from "@/domain/papers/author-line";

test.each([
  [[], 0, ""],
  [[], 1, "1 author"],
  [[], 3_303, "3,303 authors"],
  [["Ada"], 1, "Ada"],
  [["Ada", "Bo"], 2, "Ada and Bo"],
  [["Ada", "Bo"], 3, "Ada and 2 more"],
  [["Ada", "Bo"], 3_303, "Ada and 3,302 more"],
  [["Ada"], 2, "Ada and 1 more"], // the other one is hidden
])("%o of %i: %s", (names, count, line) => {
  expect(authorLine(names, count)).toBe(line);
});
