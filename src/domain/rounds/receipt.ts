/** Crockford's base 32: no I, L, O or U, so that a receipt that is read out or copied by hand stays the same. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Fifty bits: in a round of 300 two equal ones come about once in 25,000,000,000 rounds, and nobody guesses one. */
export const RECEIPT_LENGTH = 10;

/** The receipt that these random bytes make. Throws a RangeError for fewer than ten. */
export function receiptOf(bytes: Uint8Array): string {
  if (bytes.length < RECEIPT_LENGTH) throw new RangeError("A receipt takes ten random bytes.");
  return Array.from(bytes.subarray(0, RECEIPT_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

export function isReceipt(text: string): boolean {
  return text.length === RECEIPT_LENGTH && [...text].every((letter) => ALPHABET.includes(letter));
}
