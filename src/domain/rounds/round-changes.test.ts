import { describe, expect, test } from "vitest";
import {
  assertCancelAllowed,
  assertExtensionAllowed,
  assertVotingCanOpen,
  votingOpensAt,
  votingOpensAtAfterShift,
} from "./round-changes";

const now = "2025-11-07T15:00:00.000Z";
const closesAt = "2025-11-08T15:00:00.000Z";
const meetingStartsAt = "2025-11-11T15:00:00.000Z";
const open = { status: "open", closesAt } as const;
const refusal = (reason: string) => expect.objectContaining({ reason });

describe("an extension", () => {
  const given = { round: open, closesAt: "2025-11-09T15:00:00.000Z", meetingStartsAt, now };
  test.each([
    ["to a later time", {}, null],
    ["by a millisecond", { closesAt: "2025-11-08T15:00:00.001Z" }, null],
    ["to the same time", { closesAt }, "invalid_input"],
    ["to an earlier one", { closesAt: "2025-11-08T14:00:00.000Z" }, "invalid_input"],
    ["up to the meeting", { closesAt: "2025-11-11T14:59:59.999Z" }, null],
    ["to the meeting's beginning", { closesAt: meetingStartsAt }, "invalid_input"],
    ["without a meeting", { meetingStartsAt: null, closesAt: "2025-12-31T00:00:00.000Z" }, null],
    ["without a meeting, for ever", { meetingStartsAt: null, closesAt: "9999-12-31T23:59:59.999Z" }, "invalid_input"],
    ["at the closing instant", { now: closesAt }, "round_closed"],
    ["of a closed round", { round: { ...open, status: "closed" as const } }, "round_closed"],
  ])("%s", (_case, change, reason) => {
    const extend = () => assertExtensionAllowed({ ...given, ...change });
    if (reason === null) expect(extend).not.toThrow();
    else expect(extend).toThrow(refusal(reason));
  });
});

test("calling off ends with the vote", () => {
  expect(() => assertCancelAllowed(open, now)).not.toThrow();
  expect(() => assertCancelAllowed(open, closesAt)).toThrow(refusal("round_closed"));
  expect(() => assertCancelAllowed({ ...open, status: "cancelled" }, now)).toThrow(refusal("round_closed"));
});

test("voting opens by hand before its time, once, and for something", () => {
  const round = { ...open, votingOpensAt: "2025-11-08T00:00:00.000Z", nominated: 1 };
  expect(() => assertVotingCanOpen(round, now)).not.toThrow();
  expect(() => assertVotingCanOpen({ ...round, nominated: 0 }, now)).toThrow(refusal("conflict"));
  expect(() => assertVotingCanOpen({ ...round, votingOpensAt: null }, now)).toThrow(refusal("already_done"));
  expect(() => assertVotingCanOpen({ ...round, votingOpensAt: now }, now)).toThrow(refusal("already_done"));
  expect(() => assertVotingCanOpen(round, closesAt)).toThrow(refusal("round_closed"));
});

describe("when voting opens", () => {
  const openedAt = "2025-11-04T16:00:00.000Z";
  test.each([
    [null, null],
    [24, "2025-11-07T15:00:00.000Z"],
    [94, "2025-11-04T17:00:00.000Z"],
    [95, null], // with the round itself
    [200, null],
  ])("%s hours before the close", (votingHours, opens) => {
    expect(votingOpensAt({ openedAt, closesAt, votingHours })).toBe(opens);
  });

  test.each([
    ["a day later", "2025-11-09T15:00:00.000Z", "2025-11-09T00:00:00.000Z"],
    ["a little earlier", "2025-11-08T12:00:00.000Z", "2025-11-07T21:00:00.000Z"],
    ["so early that voting would be open already", "2025-11-08T01:00:00.000Z", now],
  ])("moves along with the close, %s", (_case, after, opens) => {
    const moved = votingOpensAtAfterShift({ votingOpensAt: "2025-11-08T00:00:00Z", before: closesAt, after, now });
    expect(moved?.toISOString()).toBe(opens);
  });
  test("what has begun stays begun", () => {
    const shift = { before: closesAt, after: meetingStartsAt, now };
    expect(votingOpensAtAfterShift({ ...shift, votingOpensAt: now })?.toISOString()).toBe(now);
    expect(votingOpensAtAfterShift({ ...shift, votingOpensAt: null })).toBeNull();
  });
});
