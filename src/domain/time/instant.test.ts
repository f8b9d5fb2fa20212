import { describe, expect, test } from "vitest";
import { addHours, addMinutes, epochMs, isoInstant } from "./instant";

describe("epochMs", () => {
  test("spellings of one instant are one number", () => {
    const ms = Date.UTC(2025, 10, 11, 15);
    for (const spelling of [
      "2025-11-11T15:00:00Z",
      "2025-11-11T15:00:00.000Z",
      "2025-11-11T16:00:00+01:00",
      new Date(ms),
    ]) {
      expect(epochMs(spelling)).toBe(ms);
    }
  });

  test.each(["", "tomorrow", "2025-11-11", "2025-11-11T15:00:00", "2025-13-11T15:00:00Z"])(
    "%j is no instant",
    (text) => {
      expect(() => epochMs(text)).toThrow(RangeError);
    },
  );

  test("an invalid Date is no instant", () => {
    expect(() => epochMs(new Date(Number.NaN))).toThrow(RangeError);
  });
});

test("adding counts elapsed time", () => {
  expect(addMinutes("2025-10-26T00:30:00Z", 90)).toBe("2025-10-26T02:00:00.000Z");
  expect(addHours("2025-11-11T15:00:00Z", -72)).toBe("2025-11-08T15:00:00.000Z");
  expect(isoInstant(0)).toBe("1970-01-01T00:00:00.000Z");
});
