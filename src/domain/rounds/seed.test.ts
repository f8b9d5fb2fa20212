import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commitmentOf, isSeed, isSeedOf } from "./seed";
import { orderByDraw, tieDigest } from "./tie-break";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const paper = "019a7000-0000-7000-8000-000000000001";
const hex64 = fc
  .array(fc.constantFrom(..."0123456789abcdef"), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(""));

test.each(["", seed.slice(1), `${seed}0`, seed.toUpperCase(), `${seed}\n`, seed.replace("0", "g")])(
  "%j is no seed",
  (text) => {
    expect(isSeed(text)).toBe(false);
    expect(() => commitmentOf(text)).toThrow(RangeError);
    expect(() => tieDigest(text, paper)).toThrow(RangeError);
  },
);

describe("anyone can check with nothing but a hash", () => {
  // the values printed by: printf %s … | sha256sum
  test("the commitment", () => {
    expect(commitmentOf(seed)).toBe("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737");
    expect(isSeedOf(seed, commitmentOf(seed))).toBe(true);
    expect(isSeedOf(seed.replace("0", "1"), commitmentOf(seed))).toBe(false);
    expect(isSeedOf("short", commitmentOf(seed))).toBe(false);
  });
  test("a paper's number in the draw", () => {
    expect(tieDigest(seed, paper)).toBe("79099d4e4db81f246cbe97b96e72f3344f339552498da56613ce439311966200");
    expect(tieDigest(seed, paper.toUpperCase())).toBe(tieDigest(seed, paper));
  });
});

describe("the draw", () => {
  test("does not depend on the order in which papers come", () => {
    fc.assert(
      fc.property(hex64, fc.uniqueArray(fc.uuid(), { maxLength: 10 }), (anySeed, papers) => {
        expect(orderByDraw([...papers].reverse(), anySeed)).toEqual(orderByDraw(papers, anySeed));
        expect([...orderByDraw(papers, anySeed)].sort()).toEqual([...papers].sort());
      }),
    );
  });

  test("has an order for names that differ in case alone, and so have one number", () => {
    expect(orderByDraw(["b", "B"], seed)).toEqual(orderByDraw(["B", "b"], seed));
  });

  test("favours no paper: over a thousand seeds each of four comes first about as often", () => {
    const papers = ["a", "b", "c", "d"];
    const wins = new Map(papers.map((id) => [id, 0]));
    for (let n = 0; n < 1_000; n += 1) {
      const first = orderByDraw(papers, commitmentOf(n.toString(16).padStart(64, "0")))[0] ?? "";
      wins.set(first, (wins.get(first) ?? 0) + 1);
    }
    for (const count of wins.values()) expect(Math.abs(count - 250)).toBeLessThan(60); // over four standard deviations
  });
});
