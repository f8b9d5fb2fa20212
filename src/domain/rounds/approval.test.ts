import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approval } from "./approval";
import { tieDigest } from "./tie-break";
import type { TallyInput } from "./voting-method";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const tallyInput = (input: TallyInput) => {
  const { ties, ...result } = approval.tally(input);
  return { ...result, tie: ties[0] ?? null };
};
const tally = (nominations: string[], approvals: string[][], seats = 1) =>
  tallyInput({ nominations, ballots: approvals.map((approved) => ({ approved })), seats, seed });
const byDraw = (papers: string[]) => [...papers].sort((x, y) => (tieDigest(seed, x) < tieDigest(seed, y) ? -1 : 1));

test("a ballot counts a paper once and knows nominated papers only", () => {
  expect(
    tally(
      ["a", "b", "c"],
      [
        ["b", "b", "b"],
        ["c", "b", "gone"],
      ],
    ).standings,
  ).toEqual([
    { paperId: "b", figure: "2" },
    { paperId: "c", figure: "1" },
    { paperId: "a", figure: "0" },
  ]);
});

describe("the most approved wins", () => {
  test("plainly", () => {
    expect(tally(["a", "b", "c"], [["a", "b"], ["b"], ["b", "c"]])).toEqual({
      picks: ["b"],
      standings: [{ paperId: "b", figure: "3" }, ...byDraw(["a", "c"]).map((paperId) => ({ paperId, figure: "1" }))],
      tie: null,
      steps: [
        {
          position: 1,
          paperId: "b",
          why: "Approved by 3 of 3, more than any other paper.",
          figures: [{ paperId: "b", figure: "3" }, ...byDraw(["a", "c"]).map((paperId) => ({ paperId, figure: "1" }))],
          approvals: 3,
          voters: 3,
        },
      ],
    });
  });

  test("for several seats", () => {
    const { picks, tie } = tally(["a", "b", "c"], [["a", "b"], ["b"], ["b", "a", "c"]], 2);
    expect(picks).toEqual(["b", "a"]);
    expect(tie).toBeNull();
  });

  test("a tie among those picked is no tie that the draw decided", () => {
    const { picks, tie, steps } = tally(["a", "b", "c"], [["a", "b"]], 2);
    expect(picks).toEqual(byDraw(["a", "b"]));
    expect(tie).toBeNull();
    expect(steps.map(({ why }) => why)).toEqual([
      "Approved by 1 of 1, and no paper had more.",
      "Approved by 1 of 1, more than any paper left.",
    ]);
  });

  test("a tie for the last seat is reported with all who shared it", () => {
    const { picks, tie, steps } = tally(["a", "b", "c", "d"], [["a", "b", "c"], ["a", "b", "c"], ["a"]], 2);
    const drawn = byDraw(["b", "c"]);
    expect(picks).toEqual(["a", drawn[0]]);
    expect(tie).toEqual({ papers: drawn, seats: 1, position: 2 });
    expect(steps.map(({ why }) => why)).toEqual([
      "Approved by 3 of 3, more than any other paper.",
      "Approved by 2 of 3, and no paper had more.",
    ]);
  });
});

describe("the edges", () => {
  test("no nominations, no pick", () => {
    expect(tally([], [["a"]])).toEqual({ picks: [], standings: [], tie: null, steps: [] });
  });
  test("no ballots: the draw decides among all", () => {
    const { picks, tie, steps } = tally(["a", "b", "c"], []);
    expect(picks).toEqual([byDraw(["a", "b", "c"])[0]]);
    expect(tie).toEqual({ papers: byDraw(["a", "b", "c"]), seats: 1, position: 1 });
    expect(steps[0]?.why).toBe("Approved by nobody, like every paper left.");
  });
  test("one nomination wins, also without a vote", () => {
    expect(tally(["a"], [])).toMatchObject({ picks: ["a"], tie: null });
    expect(tally(["a"], [[], []])).toMatchObject({ picks: ["a"], tie: null });
  });
  test("fewer nominations than seats: all are picked", () => {
    expect(tally(["a", "b"], [["b"]], 5)).toMatchObject({ picks: ["b", "a"], tie: null });
  });
  test("all tied with approvals", () => {
    const papers = ["a", "b", "c", "d"];
    expect(tally(papers, [papers, papers], 2)).toMatchObject({ tie: { papers: byDraw(papers), seats: 2 } });
  });
  test("a withdrawn paper wins nothing, and its voters are still counted as voters", () => {
    const { picks, steps } = tally(["a", "b"], [["gone"], ["gone"], ["b"]]);
    expect(picks).toEqual(["b"]);
    expect(steps[0]?.why).toBe("Approved by 1 of 3, more than any other paper.");
  });
  test.each([0, -1, 1.5, Number.NaN])("%d seats are refused", (seats) => {
    expect(() => tally(["a"], [], seats)).toThrow(RangeError);
  });
  test("a bad seed is refused, also where nothing is tied", () => {
    expect(() => approval.tally({ nominations: ["a"], ballots: [], seats: 1, seed: "abc" })).toThrow(RangeError);
  });
});

const election = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }).chain((nominations) =>
  fc.record({
    nominations: fc.constant(nominations),
    ballots: fc.array(fc.record({ approved: fc.subarray(nominations) }), { maxLength: 12 }),
    seats: fc.integer({ min: 1, max: 4 }),
    seed: fc.constant(seed),
  }),
);
const shuffled = <Item>(items: readonly Item[], keys: readonly number[]) =>
  items
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
const keys = fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 });

describe("whatever is voted", () => {
  test("neither the order of ballots, nor of nominations, nor within a ballot matters", () => {
    fc.assert(
      fc.property(election, keys, (input, order) => {
        const ballots = shuffled(input.ballots, order).map(({ approved }) => ({ approved: shuffled(approved, order) }));
        const nominations = shuffled(input.nominations, order);
        expect(approval.tally({ ...input, ballots, nominations })).toEqual(approval.tally(input));
      }),
    );
  });

  test("nobody left out has more approvals than anyone picked, and a tie is reported exactly when one was decided", () => {
    fc.assert(
      fc.property(election, (input) => {
        const { picks, tie, steps } = tallyInput(input);
        const count = (paper: string) => input.ballots.filter(({ approved }) => approved.includes(paper)).length;
        const left = input.nominations.filter((paper) => !picks.includes(paper));
        const weakest = Math.min(...picks.map(count));
        const strongestLeft = Math.max(-1, ...left.map(count));
        expect(picks).toHaveLength(Math.min(input.seats, input.nominations.length));
        expect(strongestLeft).toBeLessThanOrEqual(weakest);
        expect(tie !== null).toBe(strongestLeft === weakest);
        expect(steps.map(({ paperId }) => paperId)).toEqual(picks);
        if (tie) expect(tie.papers.filter((paper) => picks.includes(paper))).toEqual(tie.papers.slice(0, tie.seats));
      }),
    );
  });

  test("one more approval never hurts a paper", () => {
    fc.assert(
      fc.property(election, (input) => {
        for (const paper of approval.tally(input).picks) {
          const ballots = [...input.ballots, { approved: [paper] }];
          expect(approval.tally({ ...input, ballots }).picks).toContain(paper);
        }
      }),
    );
  });
});
