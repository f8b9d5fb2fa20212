import { describe, expect, test } from "vitest";
import { roles } from "@/domain/clubs/roles";
import {
  assertBallotAllowed,
  assertNominationAllowed,
  assertNoOpenRound,
  assertTakeBackAllowed,
  assertVoteAhead,
  awaitsTally,
  canWithdrawNomination,
  endOfVote,
  isOpen,
  mayClose,
} from "./round-rules";

const closesAt = "2025-11-08T15:00:00.000Z";
const open = { status: "open", closesAt } as const;
const closed = { status: "closed", closesAt } as const;
const cancelled = { status: "cancelled", closesAt } as const;
const before = "2025-11-08T14:59:59.999Z";
const refusal = (reason: string) => expect.objectContaining({ reason });

describe("the closing instant", () => {
  test("a millisecond before is in time, the instant itself is late", () => {
    expect(isOpen(open, before)).toBe(true);
    expect(isOpen(open, closesAt)).toBe(false);
    expect(awaitsTally(open, before)).toBe(false);
    expect(awaitsTally(open, closesAt)).toBe(true);
  });
  test("is an instant, however it is written", () => {
    expect(isOpen(open, "2025-11-08T15:59:59.999+01:00")).toBe(true);
    expect(isOpen({ status: "open", closesAt: new Date(closesAt) }, new Date(closesAt))).toBe(false);
    expect(isOpen({ status: "open", closesAt: "2025-11-08T15:00:00Z" }, closesAt)).toBe(false); // as strings, "…00.000Z" < "…00Z"
  });
  test("a round closed early or cancelled is not open before it either", () => {
    for (const round of [closed, cancelled]) {
      expect(isOpen(round, before)).toBe(false);
      expect(awaitsTally(round, closesAt)).toBe(false);
    }
  });
});

describe("a ballot", () => {
  const nominated = new Set(["a", "b"]);
  test("of nominated papers is taken, an empty one too", () => {
    expect(() => assertBallotAllowed(open, ["a", "b", "a"], nominated, before)).not.toThrow();
    expect(() => assertBallotAllowed(open, [], nominated, before)).not.toThrow();
  });
  test("is refused late, and for a paper that is not nominated", () => {
    expect(() => assertBallotAllowed(open, ["a"], nominated, closesAt)).toThrow(refusal("round_closed"));
    expect(() => assertBallotAllowed(closed, ["a"], nominated, before)).toThrow(refusal("round_closed"));
    expect(() => assertBallotAllowed(open, ["a", "c"], nominated, before)).toThrow(refusal("conflict"));
  });
  test("late and wrong is late: what is nominated is not told by the refusal", () => {
    expect(() => assertBallotAllowed(open, ["c"], nominated, closesAt)).toThrow(refusal("round_closed"));
  });
  test("can be taken back until the close", () => {
    expect(() => assertTakeBackAllowed(open, before)).not.toThrow();
    expect(() => assertTakeBackAllowed(open, closesAt)).toThrow(refusal("round_closed"));
  });
});

describe("a nomination", () => {
  const attempt = { round: open, mine: 0, all: 0, alreadyNominated: false, now: before };
  test.each([
    ["the third", { mine: 2 }, null],
    ["the fourth", { mine: 3 }, "limit_reached"],
    ["the fourth where five are allowed", { mine: 3, perMember: 5 }, null],
    ["a second where one is allowed", { mine: 1, perMember: 1 }, "limit_reached"],
    ["the two hundredth of the round", { all: 199 }, null],
    ["one more", { all: 200 }, "limit_reached"],
    ["of a nominated paper", { alreadyNominated: true, mine: 3 }, "already_done"],
    ["late", { now: closesAt }, "round_closed"],
    ["in a cancelled round", { round: cancelled }, "round_closed"],
  ])("%s", (_case, change, reason) => {
    const nominate = () => assertNominationAllowed({ ...attempt, ...change });
    if (reason === null) expect(nominate).not.toThrow();
    else expect(nominate).toThrow(refusal(reason));
  });

  test("is withdrawn by its member or an organizer while the round is open", () => {
    const who = (userId: string, now = before) =>
      roles.filter((role) => canWithdrawNomination({ round: open, nominatedBy: "ada", userId, role, now }));
    expect(who("ada")).toEqual(["member", "organizer", "owner"]); // someone made observer since has lost the right
    expect(who("ben")).toEqual(["organizer", "owner"]);
    expect(who("ada", closesAt)).toEqual([]);
  });
});

test("closing: the clock when it is time, organizers before, nobody twice", () => {
  const by = ["clock", ...roles] as const;
  expect(by.filter((who) => mayClose(open, who, before))).toEqual(["organizer", "owner"]);
  expect(by.filter((who) => mayClose(open, who, closesAt))).toEqual(["clock", "organizer", "owner"]);
  expect(by.filter((who) => mayClose(closed, who, closesAt))).toEqual([]);
});

test("opening: one at a time, and only while someone could vote", () => {
  expect(() => assertNoOpenRound(false)).not.toThrow();
  expect(() => assertNoOpenRound(true)).toThrow(refusal("round_open"));
  expect(() => assertVoteAhead({ closesAt, now: before })).not.toThrow();
  expect(() => assertVoteAhead({ closesAt, now: closesAt })).toThrow(refusal("conflict"));
});

test("a vote ends at its time, or when an organizer closes it before; a late tally does not prolong it", () => {
  expect(endOfVote({ closesAt, closedAt: null })).toBe(closesAt);
  expect(endOfVote({ closesAt, closedAt: before })).toBe(before);
  expect(endOfVote({ closesAt, closedAt: "2030-01-01T00:00:00Z" })).toBe(closesAt);
});
