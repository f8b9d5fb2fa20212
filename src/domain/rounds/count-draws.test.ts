import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countDraws } from "./count-draws";
import { methods } from "./method";
import { sha256Hex } from "./seed";
import { orderByDraw } from "./tie-break";
import { type CastBallot, completions, type MethodId, methodIds, type TallyInput } from "./voting-method";

type Election = Omit<TallyInput, "seed">;
type Case = [name: string, method: MethodId, options: Pick<TallyInput, "completion">];

const cases: Case[] = [
  ...methodIds.filter((id) => id !== "equal-shares").map((id): Case => [id, id, {}]),
  ...completions.map((completion): Case => [`equal-shares, ${completion}`, "equal-shares", { completion }]),
];

/** A seed for each order in which these papers can be drawn. */
function seedsOfAllOrders(papers: readonly string[]): string[] {
  const orders = papers.reduce((product, _, at) => product * (at + 1), 1);
  const seeds = new Map<string, string>();
  for (let n = 0; seeds.size < orders; n += 1) {
    const seed = sha256Hex(`${n}`);
    const order = orderByDraw(papers, seed).join();
    if (!seeds.has(order)) seeds.set(order, seed);
  }
  return [...seeds.values()];
}

/** Whether other luck gives other picks, and in how many of the orders of the draw a tie is reported. */
function tryAll(method: MethodId, election: Election, seeds: readonly string[]) {
  const results = seeds.map((seed) => methods[method].tally({ ...election, seed }));
  return {
    decides: new Set(results.map(({ picks }) => [...picks].sort().join())).size > 1,
    reported: results.filter(({ ties }) => ties.length > 0).length,
  };
}

function electionOf(method: MethodId, papers: readonly string[]): fc.Arbitrary<Election> {
  const places = fc.array(fc.nat(3), { minLength: papers.length, maxLength: papers.length });
  const ballots: Record<string, fc.Arbitrary<CastBallot>> = {
    approval: fc.subarray([...papers]).map((approved) => ({ approved })),
    scores: fc.dictionary(fc.constantFrom(...papers), fc.nat(5)).map((scores) => ({ scores })),
    ranking: places.map((at) => ({
      ranking: [1, 2, 3].map((place) => papers.filter((_, paper) => at[paper] === place)),
    })),
  };
  return fc
    .record({
      ballots: fc.array(ballots[methods[method].ballotKind] ?? fc.constant({ approved: [] }), { maxLength: 8 }),
      seats: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ ballots, seats }) => {
      const named = ballots.map((ballot, at) => ({ ...ballot, voter: `voter-${at}` }));
      const members = named.map(({ voter }) => voter);
      const history = method === "fair-over-time" ? { history: { members, burdens: {} } } : {};
      return { nominations: papers, ballots: named, seats, ...history };
    });
}

describe("a tie is reported exactly where another order of the draw picks other papers", () => {
  const papers = ["a", "b", "c", "d"];
  const seeds = seedsOfAllOrders(papers);

  test.each(cases)("%s", (_name, method, options) => {
    fc.assert(
      fc.property(electionOf(method, papers), (election) => {
        const { decides, reported } = tryAll(method, { ...election, ...options }, seeds);
        expect(reported).toBe(decides ? seeds.length : 0);
      }),
    );
  });

  // e is picked only after a, b and f in this order, where a was tied with f at first: two draws in one count, of which
  // the second counts only with the first as it was.
  test.each(["phragmen", "fair-over-time"] as const)("%s, where one draw alone changes nothing", (method) => {
    const approvals = [
      ["b", "f"],
      ["a", "d", "e"],
      ["a", "b"],
      ["a", "b", "c", "e", "f"],
      ["a", "d", "f"],
    ];
    const ballots = approvals.map((approved, at) => ({ voter: `voter-${at}`, approved }));
    const nominations = ["a", "b", "c", "d", "e", "f"];
    const history = { members: ballots.map(({ voter }) => voter), burdens: {} };
    const election = { nominations, ballots, seats: 4, ...(method === "fair-over-time" && { history }) };
    const all = seedsOfAllOrders(nominations);
    expect(tryAll(method, election, all)).toEqual({ decides: true, reported: all.length });
  });
});

describe("whether a draw decided is determined in a fraction of a second", () => {
  const papers = [..."abcdefghijkl"];
  const wanted = papers.slice(0, 10);
  const everybody = [wanted, wanted, wanted];
  const oneEach = wanted.map((paper) => [paper]);

  /** Picks what is wanted, all of it equal at every turn. */
  function pickWanted(ballots: readonly CastBallot[], burdens: Record<string, string> = {}) {
    let counts = 0;
    const history = { members: Object.keys(burdens), burdens };
    const { draws } = countDraws({ nominations: papers, ballots, seats: 10, seed: null, history }, (order) => {
      counts += 1;
      const equal = [...order.keys()].filter((paper) => wanted.includes(order[paper] ?? ""));
      return {
        chosen: equal.map((paper) => ({ paper, numbers: {}, figures: () => [], why: () => "" })),
        draws: equal.slice(1).map((_, at) => ({ papers: equal.slice(at), seats: 1, position: at + 1 })),
      };
    });
    return { counts, draws: draws.length };
  }
  const cast = (approvals: readonly (readonly string[])[]) =>
    approvals.map((approved, at) => ({ voter: `voter-${at}`, approved }));

  test.each([
    ["wanted by everybody", everybody],
    ["each wanted by somebody else", oneEach],
  ])("papers with identical votes, %s, are not put in every order", (_, approvals) => {
    expect(pickWanted(cast(approvals))).toEqual({ counts: 1, draws: 0 });
  });

  test("where it would take too long, they are taken to have decided", () => {
    const burdens = Object.fromEntries(oneEach.map((_, at) => [`voter-${at}`, `${at}`]));
    const { counts, draws } = pickWanted(cast(oneEach), burdens);
    expect(draws).toBe(9);
    expect(counts).toBeGreaterThan(100);
    expect(counts).toBeLessThan(2_000);
  });
});
