import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "@/domain/clubs/roles";
import { assertNominationAllowed, type CarriedNomination, canWithdrawNomination, carryOver } from "./nomination-rules";
import { MAX_CARRIED_NOMINATIONS } from "./round-limits";

const closesAt = "2025-11-08T15:00:00.000Z";
const votingOpensAt = "2025-11-06T15:00:00.000Z";
const before = "2025-11-08T14:59:59.999Z";
const open = { status: "open", closesAt, votingOpensAt: null } as const;
const refusal = (reason: string) => expect.objectContaining({ reason });

describe("a nomination", () => {
  const attempt = { round: open, mine: 0, all: 0, alreadyNominated: false, now: before };
  const phased = { ...open, votingOpensAt };
  test.each([
    ["the third", { mine: 2 }, null],
    ["the fourth", { mine: 3 }, "limit_reached"],
    ["the fourth where five are allowed", { mine: 3, perMember: 5 }, null],
    ["a second where one is allowed", { mine: 1, perMember: 1 }, "limit_reached"],
    ["the two hundredth of the round", { all: 199 }, null],
    ["one more", { all: 200 }, "limit_reached"],
    ["of a nominated paper", { alreadyNominated: true, mine: 3 }, "already_done"],
    ["late", { now: closesAt }, "round_closed"],
    ["in a cancelled round", { round: { ...open, status: "cancelled" as const } }, "round_closed"],
    ["before voting opens", { round: phased, all: 3, now: "2025-11-06T14:59:59.999Z" }, null],
    ["once voting is open", { round: phased, all: 3, now: votingOpensAt }, "conflict"],
    ["once voting is open, on an empty list", { round: phased, now: votingOpensAt }, null],
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

describe("what stays on", () => {
  const fresh: Omit<CarriedNomination, "paperId"> = { userId: "ada", timesCarried: 0, carriedFrom: null };
  const papers = ["a", "b", "c"].map((paperId) => ({ ...fresh, paperId }));
  const given: Parameters<typeof carryOver<CarriedNomination>>[0] = {
    from: { number: 7, wasCalledOff: false },
    nominations: papers,
    picks: new Set(["b"]),
    members: new Set(["ada"]),
    carryOverRounds: 1,
  };
  const stays = (change: Partial<typeof given> = {}) =>
    carryOver({ ...given, ...change }).map(({ paperId }) => paperId);

  test("is what was not picked, in its order, with the round it comes from", () => {
    expect(carryOver(given)).toEqual([
      { paperId: "a", userId: "ada", timesCarried: 1, carriedFrom: 7 },
      { paperId: "c", userId: "ada", timesCarried: 1, carriedFrom: 7 },
    ]);
  });
  test("goes after as many rounds as the club says, and at once where it says none", () => {
    expect(stays({ carryOverRounds: 0 })).toEqual([]);
    const again = carryOver({ ...given, carryOverRounds: 2 });
    const from = { number: 8, wasCalledOff: false };
    const twice = carryOver({ ...given, from, nominations: again, carryOverRounds: 2 });
    expect(twice.map(({ timesCarried, carriedFrom }) => [timesCarried, carriedFrom])).toEqual([
      [2, 7],
      [2, 7],
    ]);
    expect(stays({ nominations: twice, carryOverRounds: 2 })).toEqual([]);
  });
  test("goes with its nominator", () => {
    expect(stays({ members: new Set(["ben"]) })).toEqual([]);
  });
  test("a round that was called off takes none of its rounds away", () => {
    const from = { number: 7, wasCalledOff: true };
    const nominations = papers.map((paper) => ({ ...paper, timesCarried: 1 }));
    expect(stays({ from, nominations, picks: new Set() })).toEqual(["a", "b", "c"]);
    expect(stays({ nominations, picks: new Set() })).toEqual([]);
  });
  test("leaves room for new ones: of too many the freshest stay, in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 200 }), (carried) => {
        const nominations = carried.map((timesCarried, n) => ({ ...fresh, paperId: `${n}`, timesCarried }));
        const kept = carryOver({ ...given, nominations, picks: new Set(), carryOverRounds: 12 });
        expect(kept).toHaveLength(Math.min(carried.length, MAX_CARRIED_NOMINATIONS));
        expect(kept.map(({ paperId }) => Number(paperId))).toEqual(
          kept.map(({ paperId }) => Number(paperId)).toSorted((a, b) => a - b),
        );
        const stalest = Math.max(...kept.map(({ timesCarried }) => timesCarried));
        const dropped = nominations.filter(({ paperId }) => !kept.some((one) => one.paperId === paperId));
        for (const { timesCarried } of dropped) expect(timesCarried + 1).toBeGreaterThanOrEqual(stalest);
      }),
    );
  });
});
