import { expect, test } from "vitest";
import { MailTraffic } from "@/server/mail/mail-traffic";

const begin = (traffic: MailTraffic, domain: string, now: number, times: number) =>
  Array.from({ length: times }, () => traffic.begin(domain, now));

test("a domain has three of four slots", () => {
  const traffic = new MailTraffic();
  expect(begin(traffic, "lab.example", 0, 4)).toEqual([true, true, true, false]);
  expect(traffic.begin("other.example", 0)).toBe(true);
  traffic.end("lab.example", { beganAt: 0, now: 900 });
  expect(begin(traffic, "lab.example", 901, 2)).toEqual([true, false]);
  expect(traffic.isSlow("lab.example", 901)).toBe(false);
});

test("a domain whose mails hang has one slot for a minute, others have as many as before", () => {
  const traffic = new MailTraffic();
  begin(traffic, "slow.example", 0, 3);
  expect(traffic.isSlow("slow.example", 2_999)).toBe(false);
  expect(traffic.isSlow("slow.example", 3_000)).toBe(true);
  for (const now of [20_000, 20_001]) traffic.end("slow.example", { beganAt: 0, now });
  expect(traffic.begin("slow.example", 20_002)).toBe(false); // one is still under way
  traffic.end("slow.example", { beganAt: 0, now: 20_003 });
  expect(begin(traffic, "slow.example", 20_004, 2)).toEqual([true, false]);
  expect(begin(traffic, "quick.example", 20_004, 3)).toEqual([true, true, true]);
});

test("after a minute without a slow mail it is treated like any other", () => {
  const traffic = new MailTraffic();
  traffic.begin("slow.example", 0);
  traffic.end("slow.example", { beganAt: 0, now: 20_000 });
  expect(traffic.isSlow("slow.example", 79_999)).toBe(true);
  expect(begin(traffic, "slow.example", 80_000, 3)).toEqual([true, true, true]);
});
