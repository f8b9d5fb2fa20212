import { describe, expect, test } from "vitest";
import { star } from "./star";
import { tieDigest } from "./tie-break";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const byDraw = (papers: string[]) => [...papers].sort((x, y) => (tieDigest(seed, x) < tieDigest(seed, y) ? -1 : 1));

/** One row a ballot, one digit a paper: "503" gives a 5, b nothing and c 3 points. */
function tally(rows: string[], seats = 1) {
  const nominations = "abcdefgh".slice(0, rows[0]?.length ?? 0).split("");
  const ballots = rows.map((row) => ({
    scores: Object.fromEntries(nominations.map((paper, at) => [paper, Number(row[at])])),
  }));
  return star.tally({ nominations, ballots, seats, seed });
}

describe("score, then runoff", () => {
  test("of the two with the most points the one that more voters prefer wins", () => {
    const { picks, standings, steps } = tally(["540", "540", "054", "340", "430"]);
    expect(standings.map(({ paperId, figure }) => [paperId, figure])).toEqual([
      ["a", "17"],
      ["b", "20"],
      ["c", "4"],
    ]);
    expect(picks).toEqual(["a"]);
    expect(steps).toEqual([
      {
        position: 1,
        paperId: "a",
        why: "Of the two papers in the runoff, 3 preferred this one and 2 the other.",
        figures: [
          { paperId: "b", figure: "20" },
          { paperId: "a", figure: "17" },
          { paperId: "c", figure: "4" },
        ],
        voters: 5,
        points: 17,
        rivalPoints: 20,
        preferred: 3,
        rivalPreferred: 2,
        noPreference: 0,
        rival: "b",
      },
    ]);
  });

  test("a paper without points has none", () => {
    const nominations = ["a", "b"];
    const ballots = [{ scores: { a: 1 } }, { scores: {} }];
    expect(star.tally({ nominations, ballots, seats: 1, seed })).toMatchObject({
      picks: ["a"],
      ties: [],
      steps: [
        {
          preferred: 1,
          rivalPreferred: 0,
          noPreference: 1,
          why: "Of the two papers in the runoff, 1 preferred this one, 0 the other, and 1 had no preference.",
        },
      ],
    });
  });

  test("for several seats the winner is taken out and the rest is run again", () => {
    const rows = ["540", "540", "054", "340", "430"];
    expect(tally(rows, 2).picks).toEqual(["a", "b"]);
    expect(tally(rows, 3).steps[2]).toMatchObject({ paperId: "c", why: "It was the only paper left.", rival: null });
  });
});

describe("a tie in the runoff goes", () => {
  test("to the one with more points", () => {
    const { picks, ties, steps } = tally(["52", "01"]);
    expect(picks).toEqual(["a"]);
    expect(ties).toEqual([]);
    expect(steps[0]?.why).toBe(
      "Of the two papers in the runoff, 1 preferred this one and 1 the other: a tie, which its points decide, 5 to 3.",
    );
  });
  test("then to the one that more voters gave five", () => {
    const { picks, ties, steps } = tally(["53", "10", "02", "01"]);
    expect(steps[0]).toMatchObject({ preferred: 2, rivalPreferred: 2, points: 6, rivalPoints: 6 });
    expect(picks).toEqual(["a"]);
    expect(ties).toEqual([]);
  });
  test("then to the draw, which is reported", () => {
    const { picks, ties } = tally(["520", "250", "000"]);
    expect(ties).toEqual([{ papers: byDraw(["a", "b"]), seats: 1, position: 1 }]);
    expect(picks).toEqual(byDraw(["a", "b"]).slice(0, 1));
  });
});

describe("a tie for the runoff", () => {
  test("of two for the second place goes to the one that more voters prefer", () => {
    for (const [rows, rival] of [
      [["521", "521", "524"], "b"],
      [["512", "512", "542"], "c"],
    ] as const) {
      const { picks, steps, ties } = tally([...rows]);
      expect(picks).toEqual(["a"]);
      expect(steps[0]).toMatchObject({ rival, rivalPoints: 6 });
      expect(ties).toEqual([]);
    }
  });

  test("of more eliminates whoever lost most match-ups, not whoever has fewest fives", () => {
    // all have 11 points; a beats b, b beats c, c beats a, and all three beat d, which has the most fives
    const { steps } = tally(["0005", "0005", "5421", "2540", "4250"]);
    expect([steps[0]?.paperId, steps[0]?.rival]).not.toContain("d");
  });

  test("goes on to fives where no match-up separates them, and begins anew after each step", () => {
    // a leads; b, c and d have 6 points each, and beat each other in a ring; c alone was given five
    const { steps, ties } = tally(["5410", "5052", "5204"]);
    expect(steps[0]).toMatchObject({ paperId: "a", rival: "c" });
    expect(ties).toEqual([]);
  });

  test("that only the draw decides is reported where it decides the winner", () => {
    const { picks, ties } = tally(["000"]);
    const [first, second, third] = byDraw(["a", "b", "c"]);
    expect(picks).toEqual([first]);
    expect(ties).toEqual([
      { papers: [first, second, third], seats: 1, position: 1, stage: "runoff" },
      { papers: [second, third], seats: 1, position: 1, stage: "runoff" },
      { papers: [first, second], seats: 1, position: 1 },
    ]);
  });

  test("that only the draw decides is not reported where the winner is the same", () => {
    const { picks, ties } = tally(["522", "511"]);
    expect(picks).toEqual(["a"]);
    expect(ties).toEqual([]);
  });

  test("is reported where the one that the draw left out would have won", () => {
    // b and c are equal in everything; each of them would win the runoff against a
    const rows = ["500", "500", "345", "354", "344"];
    const { picks, ties } = tally(rows);
    expect(ties).toEqual([{ papers: byDraw(["b", "c"]), seats: 1, position: 1, stage: "runoff" }]);
    expect(picks).toEqual(byDraw(["b", "c"]).slice(0, 1));
  });
});
