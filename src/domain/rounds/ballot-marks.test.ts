import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BallotContent } from "./ballot";
import { fromMarks, toMarks } from "./ballot-marks";

const paper = fc.constantFrom("a", "b", "c", "d", "e", "f");
const papers = fc.uniqueArray(paper);
const approval = papers.map((approved): BallotContent => ({ approved }));
const scores = fc.dictionary(paper, fc.integer({ min: 0, max: 5 })).map((given): BallotContent => ({ scores: given }));
const ranking = fc
  .uniqueArray(fc.tuple(paper, fc.integer({ min: 1, max: 4 })), { selector: ([id]) => id })
  .map((placed): BallotContent => {
    const tiers = [1, 2, 3, 4].map((tier) => placed.filter(([, place]) => place === tier).map(([id]) => id));
    return { ranking: tiers.filter((tier) => tier.length > 0) };
  });

describe("a ballot comes back as it was stored", () => {
  test.each([
    ["approval", approval],
    ["scores", scores],
    ["ranking", ranking],
  ] as const)("%s", (kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (ballot) => {
        const stored = toMarks(ballot);
        expect(stored.marks).toHaveLength(stored.papers.length);
        expect(new Set(stored.papers).size).toBe(stored.papers.length);
        expect(fromMarks(kind, stored.papers, stored.marks)).toEqual(ballot);
      }),
    );
  });
});

describe("what is stored", () => {
  test.each<[string, BallotContent, string[], number[]]>([
    ["approval, a paper once", { approved: ["b", "a", "b"] }, ["b", "a"], [1, 1]],
    ["points, also none", { scores: { a: 5, b: 0 } }, ["a", "b"], [5, 0]],
    ["places without gaps", { ranking: [["c"], [], ["a", "b"], ["d"]] }, ["c", "a", "b", "d"], [1, 2, 2, 3]],
    ["a paper where it comes first", { ranking: [["c"], ["c"], ["a", "c"]] }, ["c", "a"], [1, 2]],
    ["nothing", { ranking: [] }, [], []],
  ])("%s", (_name, ballot, stored, marks) => {
    expect(toMarks(ballot)).toEqual({ papers: stored, marks });
  });
});

describe("what is read", () => {
  test("places need not be dense or in order", () => {
    expect(fromMarks("ranking", ["a", "b", "c"], [4, 2, 4])).toEqual({ ranking: [["b"], ["a", "c"]] });
  });
  test("a lost mark is the least that it can say", () => {
    expect(fromMarks("approval", ["a"], [])).toEqual({ approved: ["a"] });
    expect(fromMarks("scores", ["a", "b"], [3])).toEqual({ scores: { a: 3, b: 0 } });
    expect(fromMarks("ranking", ["a"], [])).toEqual({ ranking: [["a"]] });
  });
});
