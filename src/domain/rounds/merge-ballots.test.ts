import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameBallot, mergeBallots } from "./merge-ballots";

const approved = (...papers: string[]) => ({ approved: papers });

test.each([
  [
    "another paper was ticked elsewhere",
    approved("b"),
    approved("a", "b"),
    approved("b", "c"),
    approved("b", "c", "a"),
  ],
  ["one was ticked and another one unticked", approved("b"), approved("a", "b"), approved(), approved("a")],
  ["both were the first ballot", null, approved("a"), approved("b"), approved("b", "a")],
  ["nothing was changed here", approved("a"), approved("a"), approved("b"), approved("b")],
  ["nothing was changed elsewhere", approved("a"), null, approved("a"), null],
  ["the same was done twice", approved("a"), null, null, null],
  [
    "points of two papers",
    { scores: { a: 1 } },
    { scores: { a: 2 } },
    { scores: { a: 1, b: 4 } },
    { scores: { a: 2, b: 4 } },
  ],
  [
    "one order was changed",
    { ranking: [["a"]] },
    { ranking: [["b"], ["a"]] },
    { ranking: [["a"]] },
    { ranking: [["b"], ["a"]] },
  ],
])("%s", (_, base, mine, theirs, merged) => {
  expect(mergeBallots({ base, mine, theirs })).toEqual({ ballot: merged });
});

test.each([
  ["points of one paper", { scores: { a: 1 } }, { scores: { a: 2 } }, { scores: { a: 3 } }],
  ["points and none", { scores: { a: 1 } }, { scores: {} }, { scores: { a: 3 } }],
  ["two orders", { ranking: [["a"]] }, { ranking: [["b"], ["a"]] }, { ranking: [["c"], ["a"]] }],
  ["taken back and changed", approved("a"), null, approved("a", "b")],
  ["changed and taken back", approved("a"), approved("b"), null],
  ["another kind", null, approved("a"), { scores: { a: 1 } }],
])("the voter decides: %s", (_, base, mine, theirs) => {
  expect(mergeBallots({ base, mine, theirs })).toBeNull();
});

const ballots = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")).map((papers) => ({ approved: papers }));

test("every paper is marked as the side that changed it says, whichever of the two comes first", () => {
  fc.assert(
    fc.property(ballots, ballots, ballots, (base, mine, theirs) => {
      const merged = mergeBallots({ base, mine, theirs })?.ballot ?? null;
      for (const paperId of ["a", "b", "c", "d"]) {
        const [before, here, there] = [base, mine, theirs].map((ballot) =>
          ballot.approved.some((id) => id === paperId),
        );
        const isApproved = merged !== null && "approved" in merged && merged.approved.includes(paperId);
        expect(isApproved).toBe(here === before ? there : here);
      }
      expect(isSameBallot(merged, mergeBallots({ base, mine: theirs, theirs: mine })?.ballot ?? null)).toBe(true);
    }),
  );
});
