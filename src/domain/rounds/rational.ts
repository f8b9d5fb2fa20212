/** An exact number n / d, d above zero. Not necessarily in lowest terms: `formatRational` reduces. */
export type Rational = { n: bigint; d: bigint };

/** More digits than a burden has after two thousand rounds; a longer one is nobody's burden. */
export const MAX_RATIONAL_DIGITS = 20_000;

const pattern = new RegExp(
  `^(-?(?:0|[1-9]\\d{0,${MAX_RATIONAL_DIGITS - 1}}))(?:/([1-9]\\d{0,${MAX_RATIONAL_DIGITS - 1}}))?$`,
);

/** Reads "7", "-1" or "13/4"; null for anything else. */
export function parseRational(text: string): Rational | null {
  const [, n, d] = pattern.exec(text) ?? [];
  return n === undefined ? null : { n: BigInt(n), d: BigInt(d ?? 1) };
}

/** "7", or "13/4" in lowest terms. */
export function formatRational({ n, d }: Rational): string {
  const common = greatestCommonDivisor(n, d);
  return d === common ? `${n / common}` : `${n / common}/${d / common}`;
}

/** Below zero if a is less than b, above if it is more, by cross-multiplication. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a % b === 0n) return a;
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** Leading bits that are read in one step: sums and products of the steps below stay whole in a double's 53. */
const CHUNK_BITS = 50;
const CHUNK_LEAST = 2 ** (CHUNK_BITS - 10);

/**
 * Of two integers, not both zero. Lehmer's variant of Euclid's algorithm (Knuth, The Art of Computer Programming 2,
 * 4.5.2, algorithm L): most steps are done on the leading bits in ordinary numbers, which is ten times as fast for the
 * thousands of bits that denominators have after hundreds of rounds.
 */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = first < 0n ? -first : first;
  let b = second < 0n ? -second : second;
  if (a < b) [a, b] = [b, a];
  let length = bitLength(a);
  while (b > BigInt(Number.MAX_SAFE_INTEGER)) {
    let shift = BigInt(length - CHUNK_BITS);
    let lead = Number(a >> shift);
    if (lead < CHUNK_LEAST) {
      length = bitLength(a); // it has got shorter since
      shift = BigInt(length - CHUNK_BITS);
      lead = Number(a >> shift);
    }
    const [p, q, r, s] = leadingSteps(lead, Number(b >> shift));
    if (q === 0) [a, b] = [b, a % b];
    else {
      const [P, Q, R, S] = [BigInt(p), BigInt(q), BigInt(r), BigInt(s)];
      [a, b] = [P * a + Q * b, R * a + S * b];
    }
  }
  if (b === 0n) return a;
  let [x, y] = [Number(b), Number(a % b)];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

/**
 * As many steps of Euclid's as the leading bits alone decide, as a matrix; its second entry is 0 where they decide
 * none.
 */
function leadingSteps(a: number, b: number): [number, number, number, number] {
  let [x, y, p, q, r, s] = [a, b, 1, 0, 0, 1];
  while (y + r !== 0 && y + s !== 0) {
    const quotient = Math.floor((x + p) / (y + r));
    if (quotient !== Math.floor((x + q) / (y + s))) break;
    [p, q, r, s] = [r, s, p - quotient * r, q - quotient * s];
    [x, y] = [y, x - quotient * y];
  }
  return [p, q, r, s];
}

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return hex.length * 4 - (Math.clz32(Number.parseInt(hex.charAt(0), 16)) - 28);
}
