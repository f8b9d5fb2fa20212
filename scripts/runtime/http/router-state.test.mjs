import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isRouterState } from "./router-state.mjs";

const require = createRequire(import.meta.url);
/**
 * The framework's own, which throws. Its place is no public one: should it move, this test says so and the app does not
 * mind.
 */
const {
  parseAndValidateFlightRouterState,
} = require("next/dist/server/app-render/parse-and-validate-flight-router-state");

/** @param {string} header */
function isTakenByFramework(header) {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}

const encode = (/** @type {unknown} */ value) => encodeURIComponent(JSON.stringify(value));

test.each([
  ["", false],
  ["x", false],
  ["%", false],
  ["%E0%A4%A", false],
  ["%5B%5B%5B", false],
  ["[".repeat(3_000), false],
  [encode(null), false],
  [encode({}), false],
  [encode([]), false],
  [encode(["", { children: 1 }]), false],
  [encode(["", {}, null, "evil"]), false],
  [encode(["", {}, null, null, null, null]), false],
  [encode(["", {}, null, null, 1, "", 1]), false],
  [encode([["slug", "a", "x", null], {}]), false],
  [`${encode(["", {}])}, ${encode(["", {}])}`, false],
  ["null", false],
  [encode(["", {}]), true],
  ['["",{}]', true],
  [encode(["", { children: ["c", { children: [["slug", "a", "d", ["b"]], {}, ["/c/a", "/c/a"], "refetch"] }] }]), true],
  [encode(["", {}, null, null, 16, "note"]), true],
])("%s: %s", (header, isTaken) => {
  expect([isRouterState(header), isTakenByFramework(header)]).toEqual([isTaken, isTaken]);
});

const kinds = ["c", "ci(..)(..)", "ci(.)", "ci(..)", "ci(...)", "oc", "d", "di(..)(..)", "di(.)", "di(..)", "di(...)"];
const segment = fc.oneof(
  fc.string(),
  fc.tuple(fc.string(), fc.string(), fc.constantFrom(...kinds), fc.option(fc.array(fc.string(), { maxLength: 2 }))),
);
/** @param {import("fast-check").Arbitrary<unknown>} parallel */
const treeWith = (parallel) =>
  fc
    .tuple(
      segment,
      parallel,
      fc.option(fc.tuple(fc.string(), fc.string())),
      fc.option(fc.constantFrom("refetch", "inside-shared-layout", "metadata-only")),
      fc.option(fc.integer()),
      fc.string(),
      fc.integer({ min: 2, max: 6 }),
    )
    .map(([...parts]) => parts.slice(0, /** @type {number} */ (parts[6])));
const leaf = treeWith(fc.constant({}));
const branch = treeWith(fc.dictionary(fc.string(), leaf, { maxKeys: 2 }));
const tree = treeWith(fc.dictionary(fc.string(), branch, { maxKeys: 2 }));

test("what the framework takes is taken", () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect([isRouterState(encode(value)), isTakenByFramework(encode(value))]).toEqual([true, true]);
    }),
  );
});

test("what is taken, the framework takes, however a tree is broken", () => {
  const broken = fc
    .tuple(tree, fc.nat(), fc.constantFrom("", "1", '"', "null", "[]", "{}", ",", "%", "]"))
    .map(([value, at, piece]) => {
      const text = JSON.stringify(value);
      const cut = at % text.length;
      return encodeURIComponent(text.slice(0, cut) + piece + text.slice(cut + piece.length));
    });
  fc.assert(
    fc.property(fc.oneof(broken, fc.json().map(encodeURIComponent)), (header) => {
      if (isRouterState(header)) expect(isTakenByFramework(header)).toBe(true);
    }),
  );
});
