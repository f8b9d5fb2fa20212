import { describe, expect, test } from "vitest";
import { equalShares } from "./equal-shares";
import type { CastBallot, Completion } from "./voting-method";

/** "3 abc": three voters approve a, b and c. Of equal papers the one named first is taken: nothing is drawn. */
function tally(papers: string, votes: string[], seats: number, completion?: Completion) {
  const ballots = votes.map((vote): CastBallot => {
    const [count, approved = ""] = vote.split(" ");
    return { approved: approved.split(""), count: Number(count) };
  });
  const nominations = papers.split("");
  return equalShares.tally({ nominations, ballots, seats, seed: null, ...(completion && { completion }) });
}

describe("the Method of Equal Shares", () => {
  test("a group with a third of the voters decides a third of the picks", () => {
    const { picks, steps } = tally("abcdef", ["6 abc", "3 def"], 3);
    expect(picks).toEqual(["a", "b", "d"]);
    expect(steps.map(({ phase, price, payers }) => ({ phase, price, payers }))).toEqual([
      { phase: "shares", price: "1/6", payers: 6 },
      { phase: "shares", price: "1/6", payers: 6 },
      { phase: "shares", price: "1/3", payers: 3 },
    ]);
  });

  test("whoever has less than the price gives what is left", () => {
    // of shares of 3/8: a costs five 1/5, which leaves 7/40 to the two who want b too; the other two pay the rest of b
    const { steps } = tally("abc", ["2 ab", "3 a", "2 b", "1 c"], 3, "approval");
    expect(steps.slice(0, 2)).toMatchObject([
      { paperId: "a", price: "1/5", payers: 5, phase: "shares" },
      { paperId: "b", price: "13/40", payers: 2, phase: "shares" },
    ]);
  });

  test("what shares do not fill, the completion does, and each step says which", () => {
    const votes = ["4 a", "3 b", "2 c", "1 d"];
    const phases = (completion?: Completion) => tally("abcd", votes, 2, completion).steps.map(({ phase }) => phase);
    expect(phases()).toEqual(["phragmen", "phragmen"]); // four shares of 1/5 are less than a pick costs
    expect(phases("approval")).toEqual(["approval", "approval"]);
    expect(phases("increment")).toEqual(["increment", "increment"]);
  });

  test("a draw of the completion has the position that it was for", () => {
    for (const completion of ["phragmen", "approval"] as const) {
      const { picks, ties } = tally("abc", ["6 a", "2 b", "2 c"], 2, completion);
      expect(picks).toEqual(["a", "b"]);
      expect(ties).toEqual([{ papers: ["b", "c"], seats: 1, position: 2 }]);
    }
  });

  test("increment: as many shares as it takes, also for one voter's paper among a hundred thousand", () => {
    const { picks, steps } = tally("ab", ["99999 a", "1 b"], 2, "increment");
    expect(picks).toEqual(["a", "b"]);
    expect(steps[1]).toMatchObject({ price: "1", payers: 1 });
  });

  test("increment with fewer approved papers than seats takes the most approved, and then any", () => {
    const { picks, steps } = tally("abc", ["1 b", "2 c"], 3, "increment");
    expect(picks).toEqual(["c", "b", "a"]);
    expect(steps.map(({ phase }) => phase)).toEqual(["approval", "approval", "approval"]);
  });

  test("without ballots the completion is all there is", () => {
    for (const completion of ["phragmen", "approval", "increment"] as const) {
      expect(tally("abc", [], 2, completion)).toMatchObject({
        picks: ["a", "b"],
        ties: [{ papers: ["a", "b", "c"], seats: 2 }],
      });
    }
  });
});
