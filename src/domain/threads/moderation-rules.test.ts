import { expect, test } from "vitest";
import { assertCanHide, assertCanRestore } from "./moderation-rules";

const then = new Date("2026-03-04T11:00:00Z");
const visible = { deletedAt: null, hiddenAt: null };
const hidden = { deletedAt: null, hiddenAt: then };
const deleted = { deletedAt: then, hiddenAt: null };
const both = { deletedAt: then, hiddenAt: then };

test.each([
  ["what is visible", visible, { hide: true, restore: false }],
  ["what is hidden", hidden, { hide: false, restore: true }],
  ["what is deleted", deleted, { hide: false, restore: false }],
  ["what was hidden and then deleted", both, { hide: false, restore: false }],
])("%s can be hidden or restored: %j", (_, comment, allowed) => {
  const refused = expect.objectContaining({ reason: "already_done" });
  for (const [act, isAllowed] of [
    [() => assertCanHide(comment), allowed.hide],
    [() => assertCanRestore(comment), allowed.restore],
  ] as const) {
    if (isAllowed) expect(act).not.toThrow();
    else expect(act).toThrow(refused);
  }
});
