import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dropAt,
  isEqualToAbove,
  isEqualToBelow,
  isSameRanking,
  joinAbove,
  keepNominated,
  leaveOut,
  moveDown,
  moveToEnd,
  moveToTop,
  moveUp,
  partFromAbove,
  placeOf,
  type Ranking,
} from "./ranking-moves";

/** "a b=c d" → [[a], [b, c], [d]] */
const parse = (text: string): Ranking => (text === "" ? [] : text.split(" ").map((tier) => tier.split("=")));
const write = (ranking: Ranking) => ranking.map((tier) => tier.join("=")).join(" ");

type Move = (ranking: Ranking, paperId: string) => Ranking;

describe.each<[name: string, move: Move, cases: [from: string, paper: string, to: string][]]>([
  [
    "moveUp",
    moveUp,
    [
      ["a b c", "c", "a c b"],
      ["a b c", "a", "a b c"],
      ["a=b c", "c", "c a=b"],
      ["a b=c", "c", "a c b"],
      ["a=b c", "a", "a b c"],
      ["a b", "z", "a b"],
    ],
  ],
  [
    "moveDown",
    moveDown,
    [
      ["a b c", "a", "b a c"],
      ["a b c", "c", "a b c"],
      ["a b=c d", "a", "b=c a d"],
      ["a b=c", "b", "a c b"],
      ["a=b c", "a", "b a c"],
      ["a b", "z", "a b"],
    ],
  ],
  [
    "moveToTop",
    moveToTop,
    [
      ["a b c", "c", "c a b"],
      ["a=b c", "b", "b a c"],
      ["a b", "z", "z a b"],
      ["", "z", "z"],
      ["a b", "a", "a b"],
    ],
  ],
  [
    "moveToEnd",
    moveToEnd,
    [
      ["a b", "z", "a b z"],
      ["a=b c", "a", "b c a"],
      ["a b", "b", "a b"],
    ],
  ],
  [
    "joinAbove",
    joinAbove,
    [
      ["a b c", "b", "a=b c"],
      ["a=b c", "c", "a=b=c"],
      ["a b=c", "b", "a=b c"],
      ["a b=c", "c", "a b=c"],
      ["a b", "a", "a b"],
      ["a b", "z", "a b"],
    ],
  ],
  [
    "partFromAbove",
    partFromAbove,
    [
      ["a=b c", "b", "a b c"],
      ["a=b=c d", "b", "a=c b d"],
      ["a b", "b", "a b"],
    ],
  ],
  [
    "leaveOut",
    leaveOut,
    [
      ["a b c", "b", "a c"],
      ["a=b c", "b", "a c"],
      ["a", "a", ""],
      ["a b", "z", "a b"],
    ],
  ],
])("%s", (_name, move, cases) => {
  test.each(cases)("%s, paper %s: %s", (from, paper, to) => {
    expect(write(move(parse(from), paper))).toBe(to);
  });
});

test.each([
  ["a b c", "c", 0, "c a b"],
  ["a b c", "a", 1, "b a c"],
  ["a b c", "a", 2, "b c a"],
  ["a b c", "a", 99, "b c a"],
  ["a b=c d", "d", 2, "a b=d=c"],
  ["a b=c d", "d", 1, "a d b=c"],
  ["a b=c d", "a", 2, "b=c a d"],
  ["a=b c", "a", 1, "b a c"],
  ["a b", "z", 1, "a z b"],
  ["", "z", 0, "z"],
])("dropAt: %s, paper %s before %i: %s", (from, paper, index, to) => {
  expect(write(dropAt(parse(from), paper, index))).toBe(to);
});

test("what does nothing gives the very same ranking, so that nothing is saved again", () => {
  const ranking = parse("a b=c");
  expect(moveUp(ranking, "a")).toBe(ranking);
  expect(moveToTop(ranking, "a")).toBe(ranking);
  expect(joinAbove(ranking, "c")).toBe(ranking);
  expect(leaveOut(ranking, "z")).toBe(ranking);
  expect(dropAt(ranking, "a", 0)).toBe(ranking);
});

const papers = ["a", "b", "c", "d", "e", "f"];
const rankings: fc.Arbitrary<Ranking> = fc
  .tuple(fc.shuffledSubarray(papers), fc.infiniteStream(fc.boolean()))
  .map(([ids, joins]) => {
    const tiers: string[][] = [];
    for (const id of ids) {
      const last = tiers.at(-1);
      if (last !== undefined && joins.next().value === true) last.push(id);
      else tiers.push([id]);
    }
    return tiers;
  });
const paper = fc.constantFrom(...papers);
const sorted = (ranking: Ranking) => ranking.flat().toSorted();

test("no move loses a paper, names one twice or leaves an empty place; others keep their order", () => {
  const moves: Move[] = [moveUp, moveDown, joinAbove, partFromAbove];
  fc.assert(
    fc.property(rankings, paper, fc.constantFrom(...moves), (ranking, id, move) => {
      const next = move(ranking, id);
      expect(sorted(next)).toEqual(sorted(ranking));
      expect(next.every((tier) => tier.length > 0)).toBe(true);
      expect(isSameRanking(leaveOut(next, id), leaveOut(ranking, id))).toBe(true);
    }),
  );
});

test("a paper that comes in is there once, and a dropped one is where it was dropped", () => {
  fc.assert(
    fc.property(rankings, paper, fc.nat(6), (ranking, id, index) => {
      const rest = leaveOut(ranking, id).flat();
      for (const next of [moveToTop(ranking, id), moveToEnd(ranking, id), dropAt(ranking, id, index)]) {
        expect(sorted(next)).toEqual([...rest, id].toSorted());
      }
      expect(dropAt(ranking, id, index).flat().indexOf(id)).toBe(Math.min(index, rest.length));
    }),
  );
});

test("joining and parting undo each other for the last of equals; up and down for a place of its own", () => {
  fc.assert(
    fc.property(rankings, paper, (ranking, id) => {
      const place = placeOf(ranking, id);
      if (place === null || ranking[place - 1]?.length !== 1) return;
      if (place > 1) expect(partFromAbove(joinAbove(ranking, id), id)).toEqual(ranking);
      if (place < ranking.length) expect(moveUp(moveDown(ranking, id), id)).toEqual(ranking);
    }),
  );
});

test("places, equals, and what is still nominated", () => {
  const ranking = parse("a b=c d");
  expect(papers.map((id) => placeOf(ranking, id))).toEqual([1, 2, 2, 3, null, null]);
  expect(["a", "b", "c", "z"].map((id) => isEqualToAbove(ranking, id))).toEqual([false, false, true, false]);
  expect(["a", "b", "c", "z"].map((id) => isEqualToBelow(ranking, id))).toEqual([false, true, false, false]);
  expect(write(keepNominated(ranking, new Set(["c", "d"])))).toBe("c d");
});
