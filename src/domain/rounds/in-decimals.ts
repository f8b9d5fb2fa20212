import { parseRational, type Rational } from "./rational";

/**
 * An exact number, "13/4", as people read it: "3.25", at most `places` digits after the point, the last one rounded half
 * up. `fixed` keeps zeros at the end, for columns. What is no exact number comes back as it is.
 */
export function inDecimals(exact: string, { places = 3, fixed = false } = {}): string {
  const value = parseRational(exact);
  if (value === null) return exact;
  const scaled = roundAt(value, places);
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places);
  const shown = fixed ? part : part.replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${whole}${shown === "" ? "" : `.${shown}`}`;
}

const FEWEST_PLACES = 3;
const MOST_PLACES = 6;

/** Three digits after the point, or as many more as keep numbers that differ from looking equal: up to six. */
export function placesToDistinguish(exacts: readonly string[]): number {
  const different = new Set(exacts).size;
  for (let places = FEWEST_PLACES; places < MOST_PLACES; places += 1) {
    if (new Set(exacts.map((exact) => inDecimals(exact, { places }))).size === different) return places;
  }
  return MOST_PLACES;
}

/** The number itself, near enough to draw it; 0 for what is no exact number. Never to decide anything by. */
export function toDraw(exact: string): number {
  const value = parseRational(exact);
  return value === null ? 0 : Number(roundAt(value, 6)) / 1_000_000;
}

/** Digits of an exact number that fit beside its decimals; after some hundred rounds it has thousands. */
const MAX_EXACT_LENGTH = 21;

/** The exact number where it says more than its decimals and can be taken in by a person, else null. */
export function exactBeside(exact: string): string | null {
  return exact.includes("/") && exact.length <= MAX_EXACT_LENGTH ? exact : null;
}

/** The mean of exact numbers, for words and pictures; null of none. */
export function meanOf(exacts: readonly string[]): string | null {
  if (exacts.length === 0) return null;
  const sum = exacts.reduce((total, exact) => total + Math.round(toDraw(exact) * 1_000_000), 0);
  return `${Math.round(sum / exacts.length)}/1000000`;
}

/** Times 10 to the power of `places`, rounded half up. */
function roundAt({ n, d }: Rational, places: number): bigint {
  const scale = 10n ** BigInt(places);
  const doubled = n * scale * 2n + d;
  const rounded = doubled / (d * 2n);
  return doubled < 0n && doubled % (d * 2n) !== 0n ? rounded - 1n : rounded; // bigints are cut off towards zero
}
