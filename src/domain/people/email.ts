import { z } from "zod";

/**
 * An address that one mail can be sent to and that no mail program reads as two: plain ASCII local part and domain, no
 * quotes, comments, lists or line breaks. Folded to lower case, as it is stored and compared.
 */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .regex(
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/,
    "This does not look like an email address. Enter one address, such as name@example.org.",
  )
  .refine(
    (address) => !isNumber(address.split(/[@.]/).at(-1) ?? ""),
    "The part after the @ must be a name, not a number.",
  )
  .refine((address) => !/=\?|\?=/.test(address), "This address is encoded. Enter it in plain text.")
  .refine((address) => (address.split("@")[0]?.length ?? 0) <= 64, "The part before the @ is too long.");

/** A last label in digits, also hexadecimal ones, makes the domain an IP address: a@2130706433 goes to 127.0.0.1. */
const isNumber = (label: string) => /^(?:\d+|0x[\da-f]*)$/.test(label);

/**
 * The mailbox that an address leads to, as far as its form shows: what follows a plus is the mailbox's own to sort by.
 * For limits alone, since it is a guess, and a mail goes to the address as it was given.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const plus = address.indexOf("+");
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address;
}
