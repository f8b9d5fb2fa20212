import { describe, expect, test } from "vitest";
import { closesAt, closesAtAfterShift, meetingToVoteFor } from "./week";

test("the vote closes elapsed hours before, also over a change of clocks", () => {
  expect(closesAt("2025-11-11T15:00:00Z")).toBe("2025-11-08T15:00:00.000Z");
  expect(closesAt("2025-10-28T15:00:00Z")).toBe("2025-10-25T15:00:00.000Z"); // 16:00 CET, from 17:00 CEST
  expect(closesAt("2025-11-11T15:00:00Z", 0)).toBe("2025-11-11T15:00:00.000Z");
});

describe("meetingToVoteFor", () => {
  const first = { startsAt: "2025-11-11T15:00:00Z", status: "scheduled" } as const;
  const second = { startsAt: "2025-11-18T15:00:00Z", status: "scheduled" } as const;

  test("the first whose close is to come, whatever the order", () => {
    expect(meetingToVoteFor([second, first], "2025-11-08T14:59:59.999Z")).toBe(first);
  });
  test("at its closing instant a meeting is too late", () => {
    expect(meetingToVoteFor([first, second], "2025-11-08T15:00:00Z")).toBe(second);
  });
  test("a cancelled meeting is not voted for", () => {
    expect(meetingToVoteFor([{ ...first, status: "cancelled" }, second], "2025-11-01T00:00:00Z")).toBe(second);
  });
  test("none", () => {
    expect(meetingToVoteFor([], "2025-11-01T00:00:00Z")).toBeNull();
    expect(meetingToVoteFor([first], "2025-11-12T00:00:00Z")).toBeNull();
  });
  test("a shorter time to read is the club's choice", () => {
    expect(meetingToVoteFor([first, second], "2025-11-08T15:00:00Z", 24)).toBe(first);
  });
});

describe("an open vote whose meeting shifts", () => {
  const now = "2025-11-05T12:00:00.000Z";
  const before = "2025-11-07T15:00:00.000Z";
  test.each([
    ["later", "2025-11-12T15:00:00.000Z", "2025-11-09T15:00:00.000Z"],
    ["earlier, with time left", "2025-11-09T15:00:00.000Z", "2025-11-06T15:00:00.000Z"],
    ["so near that the new close has passed: the old one remains", "2025-11-08T11:00:00.000Z", before],
    ["before the old close: the vote ends when it begins", "2025-11-06T09:00:00.000Z", "2025-11-06T09:00:00.000Z"],
  ])("%s", (_how, meetingStartsAt, closing) => {
    expect(closesAtAfterShift({ meetingStartsAt, closesAt: before, hoursBefore: 72, now })).toBe(closing);
  });
});
