import { expect, test } from "vitest";
import { emailInput, mailboxOf } from "@/domain/people/email";

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
  "ada@127.0.0.1",
  "ada@2130706433",
  "ada@0x7f000001",
  "ada@0x7f.1",
  "=?utf-8?q?ada=40evil.example?=@example.org",
  "ada=?x?=@example.org",
  `${"a".repeat(65)}@example.org`,
  `ada@${"a".repeat(64)}.org`,
  `a@${"b.".repeat(140)}org`,
])("%j is refused", (given) => {
  expect(emailInput.safeParse(given).success).toBe(false);
});

test.each([
  ["victim+1@example.org", "victim@example.org"],
  ["victim+1+2@example.org", "victim@example.org"],
  ["victim@example.org", "victim@example.org"],
  ["+1@example.org", "+1@example.org"],
])("%s leads to the mailbox %s", (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
