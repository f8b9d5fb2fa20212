import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["Noor Haddad", "NH"],
  ["ilse", "I"],
  ["  María  del Carmen Ruiz ", "MR"],
  ["é́lan vital", "É́V"],
  ["𝒜lan 𝐓uring", "𝒜𝐓"],
  ["👩‍🔬 Lab", "👩‍🔬L"],
  ["李 明", "李明"],
  ["", ""],
  [" \u00a0 ", ""],
])("%j gives %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
