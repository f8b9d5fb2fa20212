import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { localDateInput, localTimeInput, timeZoneInput, weekdayInput } from "./time-inputs";

describe.each<[string, z.ZodType, unknown[], unknown[]]>([
  [
    "timeZoneInput",
    timeZoneInput,
    ["Europe/Berlin", "UTC"],
    ["", "Mars/Olympus", "+05:45", "A".repeat(10_000), 1, null],
  ],
  [
    "localTimeInput",
    localTimeInput,
    ["00:00", "16:00", "23:59"],
    ["24:00", "9:00", "16:60", "16:00:00", "16:00\n", 16],
  ],
  [
    "localDateInput",
    localDateInput,
    ["2025-11-05", "2024-02-29"],
    ["2025-02-29", "2025-13-01", "1999-01-01", "2025-11-05T00:00", "+2025-1"],
  ],
  ["weekdayInput", weekdayInput, [1, 7], [0, 8, 1.5, "1", Number.NaN]],
])("%s", (_name, input, good, bad) => {
  test.each(good.map((value) => [value]))("takes %j", (value) => expect(input.safeParse(value).success).toBe(true));
  test.each(bad.map((value) => [value]))("refuses %j", (value) => expect(input.safeParse(value).success).toBe(false));
});

test("a zone comes back in the spelling of the database", () => {
  expect(timeZoneInput.parse("europe/kyiv")).toBe("Europe/Kyiv");
});
