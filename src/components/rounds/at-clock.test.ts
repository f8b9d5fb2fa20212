import { expect, test } from "vitest";
import { atClock } from "./at-clock";

test("the time by the reader's clock, with the day once it is another one there", () => {
  const saved = "2025-11-05T17:02:00Z";
  expect(atClock(saved, "Asia/Kathmandu", new Date("2025-11-05T17:30:00Z"))).toBe("22:47");
  expect(atClock(saved, "Asia/Kathmandu", new Date("2025-11-05T18:30:00Z"))).toBe("Wed 5 Nov, 22:47");
});
