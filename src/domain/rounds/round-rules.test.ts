import { describe, expect, test } from "vitest";
import { roles } from "@/domain/clubs/roles";
import {
  assertNoOpenRound,
  assertVoteAhead,
  awaitsTally,
  endOfVote,
  isBeforeVoting,
  isNominating,
  isOpen,
  isVoting,
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

describe("nominating first and voting then", () => {
  const votingOpensAt = "2025-11-06T15:00:00.000Z";
  const [early, late] = ["2025-11-06T14:59:59.999Z", votingOpensAt];
  const phased = { ...open, votingOpensAt };

  test("ballots are taken from the opening of the vote, nominations until then", () => {
    expect([isVoting(phased, early), isVoting(phased, late), isVoting(phased, closesAt)]).toEqual([false, true, false]);
    const nominating = (now: string) => isNominating({ ...phased, nominated: 2 }, now);
    expect([early, late, closesAt].map(nominating)).toEqual([true, false, false]);
  });
  test("where nothing is nominated by then, nominating goes on", () => {
    expect(isNominating({ ...phased, nominated: 0 }, late)).toBe(true);
    expect(isNominating({ ...phased, nominated: 0 }, closesAt)).toBe(false);
  });
  test("without an opening of its own, both last from the beginning to the close", () => {
    const plain = { ...open, votingOpensAt: null };
    expect(isBeforeVoting(plain, early)).toBe(false);
    expect(isVoting(plain, early) && isNominating({ ...plain, nominated: 9 }, before)).toBe(true);
  });
  test("a round that was called off takes neither", () => {
    const off = { ...cancelled, votingOpensAt };
    expect(isVoting(off, late) || isNominating({ ...off, nominated: 0 }, early)).toBe(false);
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
