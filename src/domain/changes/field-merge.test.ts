import fc from "fast-check";
import { expect, test } from "vitest";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { FieldMerge } from "./field-merge";
import type { FieldValue } from "./field-value";

function merge(basedOn: FieldValue | undefined, given: FieldValue, stored: FieldValue): FieldValue {
  const fields = new FieldMerge({ field: basedOn });
  const merged = fields.merge<FieldValue>("field", given, stored);
  fields.assertNoConflict();
  return merged;
}

test.each([
  ["changed in the form", "a", "b", "a", "b"],
  ["changed elsewhere", "a", "a", "b", "b"],
  ["changed nowhere", "a", "a", "a", "a"],
  ["changed to the same", "a", "b", "b", "b"],
  ["emptied elsewhere", "a", "a", null, null],
  ["emptied in the form", "a", null, "a", null],
  ["without a base", undefined, "b", "c", "b"],
  ["switched on in the form", false, true, false, true],
] as const)("a field %s", (_, basedOn, given, stored, merged) => {
  expect(merge(basedOn, given, stored)).toBe(merged);
});

test("fields that were changed on both sides are named together, with what they are now", () => {
  const fields = new FieldMerge({ name: "a", place: null, time: "16:00" });
  fields.merge("name", "b", "c");
  fields.merge<string | null>("place", "Room 1", "Room 2");
  fields.merge("time", "17:00", "16:00");
  const refusal = (() => {
    try {
      fields.assertNoConflict();
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(ChangedMeanwhile);
  expect(refusal).toMatchObject({ reason: "changed_meanwhile", changed: { name: "c", place: "Room 2" } });
});

test.each([
  ["what was seen is still there", "a", "b", "a", true],
  ["it is replaced by the same", "a", "b", "b", true],
  ["another took its place", "a", "b", "c", false],
  ["another took the place of what is chosen again", "a", "a", "c", false],
  ["nothing says what was seen", undefined, "b", "c", true],
] as const)("a decision where %s", (_, basedOn, given, stored, goesThrough) => {
  const fields = new FieldMerge({ field: basedOn });
  fields.replace<string>("field", given, stored);
  if (goesThrough) fields.assertNoConflict();
  else expect(() => fields.assertNoConflict()).toThrow(ChangedMeanwhile);
});

const value = fc.constantFrom<FieldValue>("a", "b", 1, true, null);

test("nobody's change is lost without a refusal", () => {
  fc.assert(
    fc.property(value, value, value, (basedOn, given, stored) => {
      const bothChanged = given !== basedOn && stored !== basedOn && given !== stored;
      if (bothChanged) expect(() => merge(basedOn, given, stored)).toThrow(ChangedMeanwhile);
      else expect(merge(basedOn, given, stored)).toBe(given !== basedOn ? given : stored);
    }),
  );
});
