import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, nextSlug, suggestSlug } from "./slug";

describe("suggestSlug", () => {
  test.each([
    ["Vision & Language", "vision-language"],
    ["  Ästhetik und Größe ", "asthetik-und-grosse"],
    ["L'École d’été", "lecole-dete"],
    ["Łódź ML", "lodz-ml"],
    ["①② Club", "12-club"],
    ["New", "new-club"],
    ["API", "api-club"],
    ["X", "x-club"],
    ["读书会", "reading-club"],
    ["🙂", "reading-club"],
    ["---", "reading-club"],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("%j gives %s", (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });

  test("always gives a valid one", () => {
    const name = fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), fc.string({ maxLength: 60 }));
    fc.assert(
      fc.property(name, (text) => {
        expect(isSlug(suggestSlug(text))).toBe(true);
      }),
    );
  });
});

test.each(["a", "A-b", "a--b", "-ab", "ab-", "a b", "a_b", "ä-b", "new", "api", "sign-in", "", "a".repeat(41), "ab\n"])(
  "%j is no slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);

test.each(["ab", "7b", "newt", "a-1-b", "a".repeat(40)])("%j is a slug", (text) => {
  expect(isSlug(text)).toBe(true);
});

describe("nextSlug", () => {
  test("counts on from the taken ones", () => {
    expect(nextSlug("nlp", new Set())).toBe("nlp");
    expect(nextSlug("nlp", new Set(["nlp", "nlp-2"]))).toBe("nlp-3");
  });
  test("stays valid at full length", () => {
    const longest = `${"a".repeat(37)}-bc`;
    const next = nextSlug(longest, new Set([longest]));
    expect(next).toBe(`${"a".repeat(37)}-2`);
    expect(isSlug(next)).toBe(true);
  });
});
