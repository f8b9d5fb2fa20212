import { describe, expect, test } from "vitest";
import { DomainError } from "@/domain/domain-error";
import { consume, foldAddress } from "@/server/limits/rate-limits";

/** How many of `calls` concurrent calls are let through, and what the others get. */
async function consumeAtOnce(rule: Parameters<typeof consume>[0], keys: string[]) {
  const results = await Promise.allSettled(keys.map((key) => consume(rule, key)));
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  return { passed: keys.length - refusals.length, refusals };
}

const same = (key: string) => Array.from({ length: 100 }, () => key);

test("of a hundred calls at once exactly as many pass as the limit has points", async () => {
  const { passed, refusals } = await consumeAtOnce("linkByMailbox", same("hundred@example.org"));
  expect(passed).toBe(5);
  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ reason: "too_many_requests", retryAfterSeconds: expect.closeTo(600, -1) });
  }
});

test("one key's limit is not another's", async () => {
  await consumeAtOnce("linkByMailbox", same("loud@example.org"));
  await expect(consume("linkByMailbox", "quiet@example.org")).resolves.toBeUndefined();
});

test("one rule's limit is not another's", async () => {
  await consumeAtOnce("linkByMailbox", same("203.0.113.9"));
  await expect(consume("linkByAddress", "203.0.113.9")).resolves.toBeUndefined();
});

test("a hundred addresses of one IPv6 /64 share one limit", async () => {
  const rotating = Array.from({ length: 100 }, (_, index) => `2001:db8:7:7::${index.toString(16)}`);
  expect((await consumeAtOnce("linkByAddress", rotating)).passed).toBe(30);
});

test("six hundred networks of one IPv6 /48 share a wider limit, and the next /48 has its own", async () => {
  const rotating = Array.from({ length: 600 }, (_, index) => `2001:db8:8:${index.toString(16)}::1`);
  expect((await consumeAtOnce("linkByAddress", rotating)).passed).toBe(16 * 30);
  await expect(consume("linkByAddress", "2001:db8:9::1")).resolves.toBeUndefined();
});

describe("the key of an address", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::", "2001:db8:0:0::/64"],
    ["2001:db8::1:2:3:4:5", "2001:db8:0:1::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["018f3c5e-0000-7000-8000-000000000001", "018f3c5e-0000-7000-8000-000000000001"],
    ["unknown", "unknown"],
  ])("%s counts as %s", (address, key) => {
    expect(foldAddress(address)).toBe(key);
  });
});
