import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareMethods } from "./compare-methods";
import { fairOverTime } from "./fair-over-time";
import { type ApprovedByMember, measureCost, measureSpread } from "./fairness";
import type { TallyInput } from "./voting-method";

const papers = ["a", "b", "c", "d"];
const elections = fc
  .record({
    votes: fc.array(fc.subarray(papers), { minLength: 1, maxLength: 9 }),
    burdens: fc.array(fc.nat(5), { minLength: 9, maxLength: 9 }),
    seats: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ votes, burdens, seats }): TallyInput => {
    const members = votes.map((_, at) => `member-${at}`);
    return {
      nominations: papers,
      ballots: votes.map((approved, at) => ({ voter: `member-${at}`, approved })),
      seats,
      seed: "5".repeat(64),
      history: { members, burdens: Object.fromEntries(members.map((key, at) => [key, `${burdens[at] ?? 0}`])) },
    };
  });

describe("what fairness cost", () => {
  test("is counted from the ballots, and never below nothing", () => {
    fc.assert(
      fc.property(elections, (input) => {
        const { picks, standings } = fairOverTime.tally(input);
        const comparison = compareMethods("fair-over-time", input);
        const cost = measureCost({ number: 1, method: "fair-over-time", picks, standings, comparison });
        const count = (paperIds: readonly string[]) =>
          paperIds.reduce(
            (sum, id) =>
              sum + input.ballots.filter((ballot) => "approved" in ballot && ballot.approved.includes(id)).length,
            0,
          );
        const plain = comparison.find(({ method }) => method === "approval")?.picks ?? [];
        expect(cost).toEqual({ number: 1, ours: count(picks), plain: count(plain) });
        expect(cost?.plain).toBeGreaterThanOrEqual(cost?.ours ?? 0);
      }),
    );
  });

  test("is nothing by most approvals, and unknown where nothing was compared or ballots are no approvals", () => {
    const standings = [{ paperId: "a", figure: "3" }];
    const round = { number: 4, picks: ["a"], standings, comparison: [] };
    expect(measureCost({ ...round, method: "approval" })).toEqual({ number: 4, ours: 3, plain: 3 });
    expect(measureCost({ ...round, method: "equal-shares" })).toBeNull();
    const comparison = [{ method: "approval" as const, picks: ["b"], ties: [] }];
    expect(measureCost({ ...round, method: "fair-over-time", comparison })).toBeNull();
  });
});

describe("how evenly", () => {
  const picks = new Map([1, 2, 3, 4].map((number) => [number, ["a"]]));
  const vote = (member: string, liked: number, rounds = 4): ApprovedByMember[] =>
    Array.from({ length: rounds }, (_, at) => ({ member, number: at + 1, approved: at < liked ? ["a"] : ["b"] }));
  const five = [...vote("v", 0), ...vote("w", 1), ...vote("x", 2), ...vote("y", 3), ...vote("z", 4)];

  test("the lowest, middle and highest share of picks that a member approved", () => {
    expect(measureSpread(five, picks)).toEqual({ lowest: 0, middle: 0.5, highest: 1, members: 5 });
  });
  test("of fewer than five members, or rounds in which few voted, nothing is said", () => {
    expect(measureSpread(five.slice(4), picks)).toBeNull();
    expect(measureSpread([...five.slice(4), ...vote("new", 2, 2)], picks)).toBeNull();
    expect(measureSpread(five, new Map([[9, ["a"]]]))).toBeNull();
  });
});
