import { expect, test } from "vitest";
import { findPending } from "./migrations.mjs";

const ours = ["1_first", "2_second"].map((name) => ({ name, sql: "", checksum: `sum of ${name}` }));
const applied = (/** @type {string} */ name, changes = {}) => ({
  name,
  checksum: `sum of ${name}`,
  isFinished: true,
  ...changes,
});

test("what the table does not have is pending, in order", () => {
  expect(findPending(ours, [])).toEqual(ours);
  expect(findPending(ours, [applied("1_first")])).toEqual([ours[1]]);
  expect(findPending(ours, [applied("2_second"), applied("1_first")])).toEqual([]);
});

test.each([
  ["of a newer version", applied("3_third"), /newer version of Paperclub \(3_third\)/],
  ["that was edited since", applied("1_first", { checksum: "other" }), /was changed after/],
  ["that failed halfway", applied("2_second", { isFinished: false }), /migrate resolve --rolled-back 2_second/],
])("a migration %s is not built upon", (_, row, message) => {
  expect(() => findPending(ours, [row])).toThrow(message);
});
