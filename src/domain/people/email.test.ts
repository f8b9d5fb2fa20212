import { expect, test } from "vitest";
import { emailInput } from "@/domain/people/email";

test.each([
  ["Ada@Example.ORG", "ada@example.org"],
  [" noor+papers@example.org ", "noor+papers@example.org"],
  ["owner@localhost", "owner@localhost"],
  ["o'neil@maths.example.ac.uk", "o'neil@maths.example.ac.uk"],
])("%j is taken as %j", (given, stored) => {
  expect(emailInput.parse(given)).toBe(stored);
});

test.each([
  "",
  "ada",
  "ada@",
  "@example.org",
  "ada@example.org,eve@example.org",
  "ada@example.org;eve@example.org",
  "ada@example.org\nBcc: eve@example.org",
  "ada@example.org\r\nBcc: eve@example.org",
  '"ada eve"@example.org',
  '"a@b"@example.org',
  "ada@exam ple.org",
  "<ada@example.org>",
  "Ada <ada@example.org>",
  "ada(comment)@example.org",
  "ada＠example.org",
  "ada@ex\u0000ample.org",
  "аda@example.org", // Cyrillic a
  ".ada@example.org",
  "ada..b@example.org",
  "ada@-example.org",
  "ada@example..org",
  "ada@[127.0.0.1]",
  `${"a".repeat(65)}@example.org`,
  `ada@${"a".repeat(64)}.org`,
  `a@${"b.".repeat(140)}org`,
])("%j is refused", (given) => {
  expect(emailInput.safeParse(given).success).toBe(false);
});
