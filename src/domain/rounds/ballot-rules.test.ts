import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BallotContent } from "./ballot";
import { fromMarks } from "./ballot-marks";
import { assertBallotAllowed, assertTakeBackAllowed, storedMarks } from "./ballot-rules";

const closesAt = "2025-11-08T15:00:00.000Z";
const before = "2025-11-08T14:59:59.999Z";
const round = { status: "open", closesAt, votingOpensAt: null } as const;
const refusal = (reason: string) => expect.objectContaining({ reason });
const attempt = { round, kind: "approval", nominated: new Set(["a", "b"]), now: before } as const;

describe("a ballot", () => {
  const cast = (ballot: BallotContent, change: object = {}) => assertBallotAllowed({ ...attempt, ...change, ballot });

  test.each([
    ["approval", { approved: ["a", "b", "a"] }],
    ["approval", { approved: [] }],
    ["scores", { scores: { a: 5, b: 0 } }],
    ["ranking", { ranking: [["b"], ["a"]] }],
  ] as const)("of nominated papers is taken: %s, %j", (kind, ballot) => {
    expect(() => cast(ballot, { kind })).not.toThrow();
  });

  test.each([
    ["late", { approved: ["a"] }, { now: closesAt }, "round_closed"],
    ["in a closed round", { approved: ["a"] }, { round: { ...round, status: "closed" } }, "round_closed"],
    ["before voting opens", { approved: ["a"] }, { round: { ...round, votingOpensAt: closesAt } }, "conflict"],
    ["with a paper that is not nominated", { approved: ["a", "c"] }, {}, "conflict"],
    ["with such a paper among the scores", { scores: { c: 0 } }, { kind: "scores" }, "conflict"],
    ["with such a paper in a lower tier", { ranking: [["a"], ["c"]] }, { kind: "ranking" }, "conflict"],
    ["of another kind", { scores: { a: 1 } }, {}, "invalid_input"],
    ["of another kind, empty", { ranking: [] }, { kind: "scores" }, "invalid_input"],
    // The refusal does not reveal what is nominated.
    ["late and wrong", { approved: ["c"] }, { now: closesAt }, "round_closed"],
  ] as const)("%s is refused", (_case, ballot, change, reason) => {
    expect(() => cast(ballot, change)).toThrow(refusal(reason));
  });

  test("can be taken back until the close", () => {
    expect(() => assertTakeBackAllowed(round, before)).not.toThrow();
    expect(() => assertTakeBackAllowed(round, closesAt)).toThrow(refusal("round_closed"));
  });
});

describe("what is stored", () => {
  test("does not reveal in which order papers were marked", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["a", "b", "c", "d", "e"]), fc.gen(), (papers, gen) => {
        const again = gen(() => fc.shuffledSubarray(papers, { minLength: papers.length }));
        expect(storedMarks({ approved: papers })).toEqual(storedMarks({ approved: again }));
        expect(storedMarks({ ranking: [papers, ["z"]] })).toEqual(storedMarks({ ranking: [again, ["z"]] }));
        const scores = (order: string[]) => ({
          scores: Object.fromEntries(order.map((id) => [id, id.charCodeAt(0) % 6])),
        });
        expect(storedMarks(scores(papers))).toEqual(storedMarks(scores(again)));
      }),
    );
  });
  test("is the ballot all the same", () => {
    const ranking = [["d"], ["a", "c"], ["b"]];
    const { papers, marks } = storedMarks({ ranking });
    expect(papers).toEqual(["a", "b", "c", "d"]);
    expect(fromMarks("ranking", papers, marks)).toEqual({ ranking });
  });
});
