import { electionOf, seedOf } from "@tests/factories/random-elections";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { methods } from "./method";
import { type CastBallot, methodIds, type TallyInput } from "./voting-method";

/** The same in another order, which the keys give. */
function shuffled<Item>(items: readonly Item[], keys: readonly number[]): Item[] {
  return items
    .map((item, at) => ({ item, key: keys[at % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
const orders = fc.array(fc.double({ noNaN: true }), { minLength: 16, maxLength: 16 });

function reorder(ballot: CastBallot, order: readonly number[]): CastBallot {
  if ("approved" in ballot) return { ...ballot, approved: shuffled(ballot.approved, order) };
  if ("scores" in ballot)
    return { ...ballot, scores: Object.fromEntries(shuffled(Object.entries(ballot.scores), order)) };
  return { ...ballot, ranking: ballot.ranking.map((tier) => shuffled(tier, order)) };
}

describe.each(methodIds)("%s, whatever is voted", (id) => {
  const { tally } = methods[id];

  test("neither the order of ballots, nor of members, nor of nominations, nor within a ballot matters", () => {
    fc.assert(
      fc.property(electionOf(id), orders, (input, order) => {
        const { history } = input;
        const other: TallyInput = {
          ...input,
          nominations: shuffled(input.nominations, order),
          ballots: shuffled(input.ballots, order).map((ballot) => reorder(ballot, order)),
          ...(history && {
            history: {
              members: shuffled(history.members, order),
              burdens: Object.fromEntries(shuffled(Object.entries(history.burdens), order)),
            },
          }),
        };
        expect(JSON.stringify(tally(other))).toBe(JSON.stringify(tally(input)));
      }),
    );
  });

  test("what voters are called does not matter", () => {
    fc.assert(
      fc.property(electionOf(id), (input) => {
        const renamed = (key: string) => `z${key.split("").reverse().join("")}`;
        const { history } = input;
        const { burdens, ...result } = tally(input);
        const other = tally({
          ...input,
          ballots: input.ballots.map((ballot) => ({ ...ballot, voter: renamed(ballot.voter ?? "") })),
          ...(history && {
            history: {
              members: history.members.map(renamed),
              burdens: Object.fromEntries(
                Object.entries(history.burdens).map(([key, burden]) => [renamed(key), burden]),
              ),
            },
          }),
        });
        expect(other).toEqual({
          ...result,
          ...(burdens && {
            burdens: Object.fromEntries(Object.entries(burdens).map(([key, moved]) => [renamed(key), moved])),
          }),
        });
      }),
    );
  });

  test("as many picks as there are seats or papers, each once, first in the standings; a tie was drawn by the seed", () => {
    fc.assert(
      fc.property(electionOf(id), (input) => {
        const { picks, standings, steps, ties } = tally(input);
        expect(picks).toHaveLength(Math.min(input.seats, input.nominations.length));
        expect(new Set(picks).size).toBe(picks.length);
        expect(standings.map(({ paperId }) => paperId).sort()).toEqual([...input.nominations].sort());
        expect(standings.slice(0, picks.length).map(({ paperId }) => paperId)).toEqual(picks);
        expect(steps.map(({ paperId }) => paperId)).toEqual(picks);
        for (const { papers, seats, position, stage } of ties) {
          expect(seats).toBeLessThan(papers.length);
          if (stage === undefined)
            expect(picks.slice(position - 1, position - 1 + seats)).toEqual(papers.slice(0, seats));
        }
      }),
    );
  });

  test("ties in a thousand elections fall evenly", () => {
    const papers = ["a", "b", "c", "d"];
    const wins = new Map(papers.map((paper) => [paper, 0]));
    for (let n = 0; n < 1_000; n += 1) {
      // each time two of the four tied by symmetric ballots or by none, so that every paper is in half of the ties
      const [first = "", second = ""] = n % 2 === 0 ? papers.slice(0, 2) : papers.slice(2);
      const nominations = n % 4 < 2 ? [first, second] : [second, first];
      const [picked = ""] = tally({ nominations, ballots: [], seats: 1, seed: seedOf(n) }).picks;
      wins.set(picked, (wins.get(picked) ?? 0) + 1);
    }
    for (const count of wins.values()) expect(Math.abs(count - 250)).toBeLessThan(45); // four standard deviations of 500 coins
  });
});
