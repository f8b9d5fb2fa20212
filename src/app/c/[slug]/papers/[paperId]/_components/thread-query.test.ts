import { expect, test } from "vitest";
import { readThreadQuery, threadQuery } from "./thread-query";

const COMMENT_ID = "01a20453-76af-7548-98c9-3810e655a86b";

test.each([
  [{}, "time", null],
  [{ order: "reactions" }, "reactions", null],
  [{ order: "sideways" }, "time", null],
  [{ order: ["reactions", "time"] }, "time", null],
  [{ branch: COMMENT_ID }, "time", COMMENT_ID],
  [{ branch: COMMENT_ID, order: "reactions" }, "time", COMMENT_ID], // a branch is read as it was talked
  [{ branch: "../../etc" }, "time", null],
  [{ branch: [COMMENT_ID] }, "time", null],
])("%j is read by %s, from the branch %s", (query, order, branchId) => {
  expect(readThreadQuery(threadQuery(query))).toEqual({ order, branchId });
});
