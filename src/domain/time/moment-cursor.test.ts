import { expect, test } from "vitest";
import { momentCursor, momentCursorInput, readMomentCursor } from "./moment-cursor";

const id = "0197a2b4-0000-7000-8000-000000000000";

test("what was written is read", () => {
  const cursor = { at: new Date("2026-01-01T00:00:00.123Z"), id };
  expect(momentCursor(cursor)).toBe(`1767225600123.${id}`);
  expect(momentCursorInput.parse(momentCursor(cursor))).toEqual(cursor);
});

test.each(["", id, "1767225600123", "1.2", `-1.${id}`, `0.5.${id}`, `9e15.${id}`, `NaN.${id}`, `1.${id}.1`])(
  "%j is no place",
  (text) => {
    expect(momentCursorInput.safeParse(text).success).toBe(false);
  },
);

test("what an address contains is taken only as a whole", () => {
  expect(readMomentCursor(`1.${id}`)).toBe(`1.${id}`);
  for (const wrong of [undefined, ["1", id], id]) expect(readMomentCursor(wrong)).toBeUndefined();
});
