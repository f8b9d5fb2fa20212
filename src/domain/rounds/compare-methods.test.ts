import { expect, test } from "vitest";
import { compareMethods } from "./compare-methods";
import { methods } from "./method";
import { methodIds } from "./voting-method";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const approvals = [
  ...Array.from({ length: 6 }, () => ({ approved: ["a", "b"] })),
  ...Array.from({ length: 4 }, () => ({ approved: ["c"] })),
];

test("a minority's paper is picked by the methods that share, not by the one that counts", () => {
  const input = { nominations: ["a", "b", "c"], ballots: approvals, seats: 2, seed };
  const picksOf = (id: string) =>
    [...(compareMethods("star", input).find(({ method }) => method === id)?.picks ?? [])].sort();
  expect(picksOf("approval")).toEqual(["a", "b"]);
  expect(picksOf("fair-over-time")).toContain("c");
  expect(picksOf("equal-shares")).toContain("c");
});

test("every other method once, Phragmén only where a history makes it differ", () => {
  const input = { nominations: ["a", "b"], ballots: [{ approved: ["a"], voter: "ada" }], seats: 1, seed };
  const listed = (history?: { members: string[]; burdens: Record<string, string> }) =>
    compareMethods("approval", { ...input, ...(history && { history }) }).map(({ method }) => method);
  expect(listed()).toEqual(methodIds.filter((id) => id !== "approval" && id !== "phragmen"));
  expect(listed({ members: ["ada", "ben"], burdens: { ada: "1" } })).toContain("phragmen");
});

test("on ballots of its own kind a method compares as it counts", () => {
  const ranked = {
    nominations: ["a", "b", "c"],
    ballots: [{ ranking: [["c"], ["a"]] }, { ranking: [["c"], ["b"]] }],
    seats: 1,
    seed,
  };
  const other = compareMethods("approval", ranked).find(({ method }) => method === "schulze");
  expect(other?.picks).toEqual(methods.schulze.tally(ranked).picks);
});
