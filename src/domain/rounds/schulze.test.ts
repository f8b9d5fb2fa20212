import { describe, expect, test } from "vitest";
import { schulze } from "./schulze";
import { tieDigest } from "./tie-break";
import type { CastBallot } from "./voting-method";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const byDraw = (papers: string[]) => [...papers].sort((x, y) => (tieDigest(seed, x) < tieDigest(seed, y) ? -1 : 1));

/** "3 ab-c d": three voters put a before b and c, which are equal, and those before d. */
function ballot(text: string): CastBallot {
  const [count = "1", ...tiers] = text.split(" ");
  return { ranking: tiers.map((tier) => tier.split("-")), count: Number(count) };
}
const tally = (papers: string, ballots: string[], seats = 1) =>
  schulze.tally({ nominations: papers.split(""), ballots: ballots.map(ballot), seats, seed });

describe("Schulze", () => {
  test("whoever wins against every other is picked, though others are first on more ballots", () => {
    const { picks, steps, ties } = tally("abc", ["4 a b c", "3 c b a", "2 b c a"]);
    expect(picks).toEqual(["b"]);
    expect(ties).toEqual([]);
    expect(steps[0]).toMatchObject({
      beats: 2,
      voters: 9,
      why: "It beats every other paper, head to head or along the strongest chain of wins.",
    });
  });

  test("a ring of wins is cut where it is weakest: Schulze's own example of 45 voters", () => {
    const votes = [
      "5 a c b e d",
      "5 a d e c b",
      "8 b e d a c",
      "3 c a b e d",
      "7 c a e b d",
      "2 c b a d e",
      "7 d c e b a",
      "8 e b a d c",
    ];
    expect(tally("abcde", votes, 5).picks).toEqual(["e", "a", "c", "b", "d"]);
  });

  test("what is not named is below all that is, and equal among itself", () => {
    expect(tally("abc", ["2 a", "1 b"]).standings).toEqual([
      { paperId: "a", figure: "2" },
      { paperId: "b", figure: "1" },
      { paperId: "c", figure: "0" },
    ]);
    expect(tally("abc", ["1 a"], 2).ties).toEqual([{ papers: byDraw(["b", "c"]), seats: 1, position: 2 }]);
  });

  test("equal places count for neither, and empty ones for nothing", () => {
    expect(tally("ab", ["5 a-b", "1 b a"]).picks).toEqual(["b"]);
    const ranking = [[], ["b"], [], ["a"]];
    expect(schulze.tally({ nominations: ["a", "b"], ballots: [{ ranking }], seats: 1, seed }).picks).toEqual(["b"]);
  });

  test("a paper ranked twice counts where it comes first", () => {
    const input = { nominations: ["a", "b"], ballots: [{ ranking: [["a"], ["b"], ["a"]] }], seats: 1, seed };
    expect(schulze.tally(input).picks).toEqual(["a"]);
  });

  test("several that nothing beats are all picked before one that is beaten", () => {
    const { picks, ties } = tally("abc", ["1 a b c", "1 b a c"], 2);
    expect([...picks].sort()).toEqual(["a", "b"]);
    expect(ties).toEqual([]);
  });
});
