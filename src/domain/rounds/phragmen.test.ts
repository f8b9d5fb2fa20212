import { describe, expect, test } from "vitest";
import { phragmen } from "./phragmen";
import { tieDigest } from "./tie-break";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const byDraw = (papers: string[]) => [...papers].sort((x, y) => (tieDigest(seed, x) < tieDigest(seed, y) ? -1 : 1));
const tally = (papers: string, votes: Record<string, number>, seats: number) =>
  phragmen.tally({
    nominations: papers.split(""),
    ballots: Object.entries(votes).map(([approved, count]) => ({ approved: approved.split(""), count })),
    seats,
    seed,
  });

describe("Phragmén's sequential method", () => {
  test("a second paper of the same voters has to wait for a smaller group's first", () => {
    const { picks, steps } = tally("abcd", { ab: 3, c: 2, d: 1 }, 3);
    expect(picks).toHaveLength(3);
    expect(picks.slice(1)).toEqual(["c", byDraw(["a", "b"])[1]]);
    expect(steps.map(({ level, payers }) => [level, payers])).toEqual([
      ["1/3", 3],
      ["1/2", 2],
      ["2/3", 3],
    ]);
    expect(steps[1]?.figures).toEqual([
      { paperId: "c", figure: "1/2", approvals: 2, payers: 2 },
      { paperId: picks[2], figure: "2/3", approvals: 3, payers: 3 },
      { paperId: "d", figure: "1", approvals: 1, payers: 1 },
    ]);
  });

  test("each draw is reported with all who were equal at its turn", () => {
    const drawn = byDraw(["a", "b", "c", "d"]);
    expect(tally("abcd", { a: 2, b: 2, c: 2, d: 2 }, 3).ties).toEqual([
      { papers: drawn, seats: 1, position: 1 },
      { papers: drawn.slice(1), seats: 1, position: 2 },
      { papers: drawn.slice(2), seats: 1, position: 3 },
    ]);
  });

  test("what nobody approves comes last, by the draw, and asks nobody for a burden", () => {
    const { picks, standings, ties, steps } = tally("abcd", { a: 1 }, 2);
    const others = byDraw(["b", "c", "d"]);
    expect(picks).toEqual(["a", others[0]]);
    expect(ties).toEqual([{ papers: others, seats: 1, position: 2 }]);
    expect(standings.map(({ figure }) => figure)).toEqual(["1", null, null, null]);
    expect(steps[0]?.figures.slice(1)).toEqual(others.map((paperId) => ({ paperId, figure: null, approvals: 0 })));
    expect(steps[1]?.why).toBe("Approved by nobody, like every paper that was left: a place had to be filled.");
  });
});
