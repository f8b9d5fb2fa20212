import { describe, expect, test } from "vitest";
import type { BallotContent, BallotKind } from "./ballot";
import { convertBallot } from "./convert-ballot";

describe("a ballot read as another kind", () => {
  test.each<[BallotContent, BallotKind, BallotContent]>([
    [{ approved: ["a", "b"] }, "scores", { scores: { a: 5, b: 5 } }],
    [{ approved: ["a", "b"] }, "ranking", { ranking: [["a", "b"]] }],
    [{ approved: [] }, "ranking", { ranking: [] }],
    [{ scores: { a: 5, b: 3, c: 2, d: 0 } }, "approval", { approved: ["a", "b"] }],
    [{ scores: { a: 2, b: 5, c: 2, d: 0 } }, "ranking", { ranking: [["b"], ["a", "c"]] }],
    [{ ranking: [["a"], ["b", "c"]] }, "scores", { scores: { a: 5, b: 3, c: 3 } }],
    [{ ranking: [["a"], ["b"], ["c"], ["d"], ["e"]] }, "scores", { scores: { a: 5, b: 4, c: 3, d: 2, e: 1 } }],
    [{ ranking: [["a"], ["b"], ["c"]] }, "approval", { approved: ["a", "b"] }],
    [{ ranking: [["a"], [], ["a", "b"]] }, "scores", { scores: { a: 5, b: 3 } }],
  ])("%j as %s", (ballot, kind, expected) => {
    expect(convertBallot(ballot, kind)).toEqual(expected);
  });

  test("a long ranking gives nobody 0 points, so that being ranked is more than not being", () => {
    const ranking = Array.from({ length: 12 }, (_, place) => [`${place}`]);
    const converted = convertBallot({ ranking }, "scores");
    const points = "scores" in converted ? ranking.map(([paper = ""]) => converted.scores[paper]) : [];
    expect(points).toEqual([5, 5, 5, 4, 4, 3, 3, 3, 2, 2, 1, 1]);
  });

  test("its own kind is left as it is, and so are voter and count", () => {
    for (const ballot of [{ approved: ["a"] }, { scores: { a: 1 } }, { ranking: [["a"], ["b"]] }]) {
      const kind = "approved" in ballot ? "approval" : "scores" in ballot ? "scores" : "ranking";
      expect(convertBallot({ ...ballot, voter: "ada" }, kind)).toEqual({ ...ballot, voter: "ada" });
    }
    expect(convertBallot({ approved: ["a"], count: 3 }, "scores")).toEqual({ scores: { a: 5 }, count: 3 });
  });
});
