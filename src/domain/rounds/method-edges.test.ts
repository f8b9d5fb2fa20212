import { describe, expect, test } from "vitest";
import type { BallotKind } from "./ballot";
import { methods } from "./method";
import { tieDigest } from "./tie-break";
import { type CastBallot, completions, type MethodId, methodIds, type TallyInput } from "./voting-method";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const byDraw = (papers: string[]) => [...papers].sort((x, y) => (tieDigest(seed, x) < tieDigest(seed, y) ? -1 : 1));

/** A ballot that wants these papers equally and nothing else, in each kind. */
const wanting: Record<BallotKind, (...papers: string[]) => CastBallot> = {
  approval: (...approved) => ({ approved }),
  scores: (...papers) => ({ scores: Object.fromEntries(papers.map((paper) => [paper, 5])) }),
  ranking: (...papers) => ({ ranking: papers.length > 0 ? [papers] : [] }),
};

type Case = [name: string, method: MethodId, options: Pick<TallyInput, "completion">];
const cases: Case[] = [
  ...methodIds.filter((id) => id !== "equal-shares").map((id): Case => [id, id, {}]),
  ...completions.map((completion): Case => [`equal-shares, ${completion}`, "equal-shares", { completion }]),
];

describe.each(cases)("%s", (_name, id, options) => {
  const want = wanting[methods[id].ballotKind];
  const tally = (nominations: string[], ballots: CastBallot[], seats = 1) =>
    methods[id].tally({ nominations, ballots, seats, seed, ...options });

  test("no nominations: no picks, whatever was voted", () => {
    expect(tally([], [])).toEqual({ picks: [], standings: [], ties: [], steps: [] });
    expect(tally([], [want("gone")], 3)).toMatchObject({ picks: [], ties: [] });
  });

  test("no ballots: the draw decides among all, and says so", () => {
    const papers = byDraw(["a", "b", "c"]);
    const { picks, standings, ties, steps } = tally(["a", "b", "c"], []);
    expect(picks).toEqual(papers.slice(0, 1));
    expect(standings.map(({ paperId }) => paperId)).toEqual(papers);
    expect([...new Set(ties.flatMap((tie) => tie.papers))].sort()).toEqual(["a", "b", "c"]);
    expect(steps.map(({ position, paperId }) => ({ position, paperId }))).toEqual([
      { position: 1, paperId: papers[0] },
    ]);
  });

  test("ballots that want nothing are as none", () => {
    const { picks, ties } = tally(["a", "b", "c"], [want(), want(), { ...want(), voter: "ada" }], 2);
    expect(picks).toEqual(byDraw(["a", "b", "c"]).slice(0, 2));
    expect(ties.length).toBeGreaterThan(0);
  });

  test("one nomination is picked, with a vote and without", () => {
    for (const ballots of [[], [want("a")], [want()]]) {
      expect(tally(["a"], ballots)).toMatchObject({ picks: ["a"], ties: [], steps: [{ position: 1, paperId: "a" }] });
    }
  });

  test("fewer nominations than seats: all are picked, best first, and nothing was decided by a draw", () => {
    const { picks, ties, steps } = tally(["a", "b", "c"], [want("b"), want("b", "c"), want("b")], 9);
    expect(picks).toEqual(["b", "c", "a"]);
    expect(ties).toEqual([]);
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  test("all tied by ballots: the draw decides", () => {
    const papers = ["a", "b", "c", "d"];
    const { picks, ties } = tally(papers, [want(...papers), want(...papers)], 2);
    expect([...picks].sort()).toEqual(byDraw(papers).slice(0, 2).sort());
    expect([...new Set(ties.flatMap((tie) => tie.papers))].sort()).toEqual(papers);
  });

  test("a paper that all want beats those that nobody wants", () => {
    const { picks, ties } = tally(["a", "b", "c"], [want("c"), want("c"), want("c")]);
    expect(picks).toEqual(["c"]);
    expect(ties).toEqual([]);
  });

  test("a withdrawn paper wins nothing, whatever ballots say", () => {
    const { picks, standings } = tally(["a", "b"], [want("gone"), want("gone", "gone"), want("b")]);
    expect(picks).toEqual(["b"]);
    expect(standings.map(({ paperId }) => paperId).sort()).toEqual(["a", "b"]);
  });

  test("a paper nominated twice is one paper", () => {
    expect(tally(["a", "a", "b"], [want("a")], 2)).toEqual(tally(["a", "b"], [want("a")], 2));
  });

  test("a count is as many ballots", () => {
    const oneByOne = [
      ...Array.from({ length: 5 }, () => want("a")),
      ...Array.from({ length: 4 }, () => want("b", "c")),
      want("c"),
    ];
    const inBulk = [{ ...want("a"), count: 3 }, { ...want("b", "c"), count: 4 }, want("c"), { ...want("a"), count: 2 }];
    for (const seats of [1, 2, 3])
      expect(tally(["a", "b", "c"], inBulk, seats)).toEqual(tally(["a", "b", "c"], oneByOne, seats));
  });

  test("a million voters in bulk are counted in one step", () => {
    const million = 1_000_000;
    const { picks } = tally(
      ["a", "b", "c"],
      [
        { ...want("a"), count: million },
        { ...want("b"), count: million + 1 },
      ],
      2,
    );
    expect(picks).toEqual(["b", "a"]);
  });

  test("without a draw the one nominated first is taken", () => {
    const undrawn = (nominations: string[]) =>
      methods[id].tally({ nominations, ballots: [], seats: 1, seed: null, ...options });
    expect(undrawn(["c", "a", "b"]).picks).toEqual(["c"]);
    expect(undrawn(["b", "c", "a"]).picks).toEqual(["b"]);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity])("%d seats are refused", (seats) => {
    expect(() => tally(["a"], [], seats)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 53])("a ballot cast %d times is refused", (count) => {
    expect(() => tally(["a"], [{ ...want("a"), count }])).toThrow(RangeError);
  });

  test("a voter counts for one ballot", () => {
    expect(() => tally(["a"], [{ ...want("a"), voter: "ada", count: 2 }])).toThrow(RangeError);
  });

  test("ballots of another kind are refused", () => {
    for (const other of Object.values(wanting)) {
      if (other !== want) expect(() => tally(["a"], [want("a"), other("a")])).toThrow(RangeError);
    }
  });

  test("a bad seed is refused, also where nothing is tied", () => {
    expect(() => methods[id].tally({ nominations: ["a"], ballots: [], seats: 1, seed: "abc", ...options })).toThrow(
      RangeError,
    );
  });

  test("what it gives is plain JSON", () => {
    const result = tally(
      ["a", "b", "c"],
      [
        { ...want("a"), voter: "ada" },
        { ...want("b", "c"), voter: "ben" },
      ],
      2,
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

test("scores are whole and from 0 to 5", () => {
  for (const score of [-1, 6, 2.5, Number.NaN]) {
    expect(() =>
      methods.star.tally({ nominations: ["a"], ballots: [{ scores: { a: score } }], seats: 1, seed }),
    ).toThrow(RangeError);
  }
});
