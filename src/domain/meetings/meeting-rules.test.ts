import { describe, expect, test } from "vitest";
import { assertCanCancel, assertCanMove, assertCanRestore, isAhead, type MeetingTimes } from "./meeting-rules";

const startsAt = "2025-11-11T15:00:00.000Z";
const scheduled: MeetingTimes = { startsAt, status: "scheduled" };
const cancelled: MeetingTimes = { startsAt, status: "cancelled" };
const before = "2025-11-11T14:59:59.999Z";
const later = "2025-11-12T15:00:00.000Z";

/** The reason of the refusal, or null. */
function refusalOf(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { reason: string }).reason;
  }
}

describe("a meeting is ahead until the instant it begins", () => {
  test.each([
    [before, true],
    [startsAt, false],
  ])("%s", (now, ahead) => expect(isAhead(scheduled, now)).toBe(ahead));
});

describe("what organizers can do", () => {
  test.each([
    ["move", () => assertCanMove(scheduled, later, before), null],
    ["move into the past", () => assertCanMove(scheduled, before, before), "invalid_input"],
    ["move by a year and more", () => assertCanMove(scheduled, "2026-11-13T15:00:00Z", before), "invalid_input"],
    ["move a cancelled one", () => assertCanMove(cancelled, later, before), "conflict"],
    ["move one that has begun", () => assertCanMove(scheduled, later, startsAt), "conflict"],
    ["cancel", () => assertCanCancel(scheduled, before), null],
    ["cancel twice", () => assertCanCancel(cancelled, before), "already_done"],
    ["cancel one that has begun", () => assertCanCancel(scheduled, startsAt), "conflict"],
    ["restore", () => assertCanRestore(cancelled, before), null],
    ["restore one that is not cancelled", () => assertCanRestore(scheduled, before), "already_done"],
    ["restore too late", () => assertCanRestore(cancelled, startsAt), "conflict"],
  ])("%s", (_what, act, refusal) => expect(refusalOf(act)).toBe(refusal));
});
