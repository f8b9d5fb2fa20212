import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactBeside, inDecimals, meanOf, toDraw } from "./in-decimals";

describe("inDecimals", () => {
  test.each([
    ["13/4", "3.25"],
    ["1/3", "0.333"],
    ["2/3", "0.667"],
    ["7", "7"],
    ["0", "0"],
    ["1/2000", "0.001"],
    ["1/2001", "0"],
    ["1999/2000", "1"],
    ["-1/3", "-0.333"],
    ["-13/4", "-3.25"],
    ["no number", "no number"],
  ])("%s is read as %s", (exact, decimals) => {
    expect(inDecimals(exact)).toBe(decimals);
  });

  test("columns keep their zeros", () => {
    expect(inDecimals("7", { places: 2, fixed: true })).toBe("7.00");
    expect(inDecimals("1/2", { places: 2, fixed: true })).toBe("0.50");
  });

  test("agrees with floating point where that is exact enough, and never ends in a needless zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (n, d) => {
        const text = inDecimals(`${n}/${d}`);
        expect(Math.abs(Number(text) - n / d)).toBeLessThanOrEqual(0.0005 + 1e-9);
        expect(text).not.toMatch(/\.\d*0$|\.$/);
      }),
    );
  });

  test("reads a burden of two thousand digits", () => {
    const d = 3n ** 4000n;
    expect(inDecimals(`${d * 2n + 1n}/${d * 4n}`)).toBe("0.5");
  });
});

test("what is drawn is near the number", () => {
  expect(toDraw("1/3")).toBeCloseTo(0.333333, 6);
  expect(toDraw("x")).toBe(0);
});

test("an exact number is given beside its decimals while a person can take it in", () => {
  expect(exactBeside("13/4")).toBe("13/4");
  expect(exactBeside("7")).toBeNull();
  expect(exactBeside(`1/${"9".repeat(400)}`)).toBeNull();
});

test("a mean of burdens, and none of nobody's", () => {
  expect(inDecimals(meanOf(["1/3", "2/3"]) ?? "")).toBe("0.5");
  expect(meanOf([])).toBeNull();
});
