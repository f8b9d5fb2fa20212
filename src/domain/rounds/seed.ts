import { createHash } from "node:crypto";

/**
 * The seed that decides ties: 32 random bytes as 64 hexadecimal digits in lower case, drawn when the round opens (by
 * the caller; nothing here is random) and published to nobody before the close.
 */
export function isSeed(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * What is published when the round opens: SHA-256 of the seed's 64 digits as text, in hexadecimal, so that anyone can
 * check it with `printf %s SEED | sha256sum`. Throws a RangeError for what is no seed.
 */
export function commitmentOf(seed: string): string {
  return sha256Hex(checkedSeed(seed));
}

/** Whether the seed shown at the close is the one promised at the opening. */
export function isSeedOf(seed: string, commitment: string): boolean {
  return isSeed(seed) && commitmentOf(seed) === commitment;
}

/** Throws a RangeError for what is no seed: a tie broken with a seed of another length could be read in two ways. */
export function checkedSeed(seed: string): string {
  if (!isSeed(seed)) throw new RangeError("A seed is 64 hexadecimal digits in lower case.");
  return seed;
}

export function sha256Hex(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
