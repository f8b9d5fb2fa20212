import fc from "fast-check";
import { expect, test } from "vitest";
import { isReceipt, receiptOf } from "./receipt";

test("a receipt is ten letters and digits that nobody misreads", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 12 }), (bytes) => {
      expect(receiptOf(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
      expect(isReceipt(receiptOf(bytes))).toBe(true);
    }),
  );
  expect(() => receiptOf(new Uint8Array(9))).toThrow(RangeError);
});

test("every letter is as likely as any other", () => {
  const all = Array.from({ length: 256 }, (_, byte) => receiptOf(new Uint8Array(10).fill(byte)).charAt(0));
  const counts = new Map<string, number>();
  for (const letter of all) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
});

test.each(["", "0123456789A", "012345678I", "abcdefghjk"])("“%s” is none", (text) => {
  expect(isReceipt(text)).toBe(false);
});
