import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareRationals,
  formatRational,
  greatestCommonDivisor,
  leastCommonMultiple,
  MAX_RATIONAL_DIGITS,
  parseRational,
} from "./rational";

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : euclid(b, a % b));
const huge = fc.bigInt({ min: 1n, max: 1n << 700n });

describe("the greatest common divisor", () => {
  test("is Euclid's, also of numbers with a large part in common", () => {
    fc.assert(
      fc.property(huge, huge, huge, (a, b, common) => {
        expect(greatestCommonDivisor(a * common, b * common)).toBe(euclid(a * common, b * common));
        expect(greatestCommonDivisor(-a, b)).toBe(euclid(a, b));
      }),
    );
  });
  test("of products of small numbers, as burdens have them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 400 }), fc.nat(400), (factors, cut) => {
        const product = (numbers: number[]) => numbers.reduce((all, factor) => all * BigInt(factor), 1n);
        const [a, b] = [product(factors), product([...factors.slice(0, cut), 7, 299])];
        expect(greatestCommonDivisor(a, b)).toBe(euclid(a, b));
      }),
    );
  });
  test.each([
    [0n, 5n, 5n],
    [5n, 0n, 5n],
    [1n << 64n, (1n << 64n) - 1n, 1n],
    [1n << 90n, 1n << 60n, 1n << 60n],
    [12n, 18n, 6n],
  ])("%d and %d", (a, b, expected) => {
    expect(greatestCommonDivisor(a, b)).toBe(expected);
  });
  test("the least common multiple", () => {
    expect(leastCommonMultiple(12n, 18n)).toBe(36n);
    expect(leastCommonMultiple(12n, 4n)).toBe(12n);
  });
});

describe("written and read", () => {
  test("in lowest terms, and back to the same number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(1n << 90n), max: 1n << 90n }), huge, (n, d) => {
        const read = parseRational(formatRational({ n, d }));
        expect(read && compareRationals(read, { n, d })).toBe(0);
        expect(read && euclid(read.n, read.d)).toBe(1n);
      }),
    );
  });
  test.each([
    [{ n: 26n, d: 8n }, "13/4"],
    [{ n: 8n, d: 4n }, "2"],
    [{ n: 0n, d: 9n }, "0"],
    [{ n: -2n, d: 6n }, "-1/3"],
  ])("%o is %s", (value, text) => {
    expect(formatRational(value)).toBe(text);
  });
  test.each(["", "1/0", "01", "1.5", "1/", "/2", "1/-2", "+1", " 1", "1\n", "0x1", "1e3", "-0/0", "NaN"])(
    "%j is no exact number",
    (text) => {
      expect(parseRational(text)).toBeNull();
    },
  );
  test("nor is one of more digits than any burden has", () => {
    expect(parseRational("9".repeat(MAX_RATIONAL_DIGITS))).not.toBeNull();
    expect(parseRational("9".repeat(MAX_RATIONAL_DIGITS + 1))).toBeNull();
  });
});

test("numbers are compared by their value", () => {
  const numbers = ["-1", "-1/3", "0", "1/3", "1/2", "2/4", "13/4", "7"].map(
    (text) => parseRational(text) ?? { n: 0n, d: 1n },
  );
  expect(numbers.map((a) => numbers.map((b) => compareRationals(a, b)))).toEqual(
    numbers.map((a) => numbers.map((b) => Math.sign(Number(a.n) / Number(a.d) - Number(b.n) / Number(b.d)))),
  );
});
