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
    "This does not look like an e-mail address. Write one address, such as name@example.org.",
  )
  .refine((address) => (address.split("@")[0]?.length ?? 0) <= 64, "The part before the @ is too long.");
