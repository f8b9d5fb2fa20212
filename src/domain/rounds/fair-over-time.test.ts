import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairOverTime } from "./fair-over-time";
import { phragmen } from "./phragmen";
import { compareRationals, formatRational, parseRational, type Rational } from "./rational";
import { commitmentOf } from "./seed";
import type { CastBallot, History, TallyInput, TallyResult } from "./voting-method";

const seedOf = (n: number) => commitmentOf(n.toString(16).padStart(64, "0"));
const zero: Rational = { n: 0n, d: 1n };
const read = (text: string | undefined) => parseRational(text ?? "") ?? { n: -1n, d: 1n };
const add = (a: Rational, b: Rational): Rational => read(formatRational({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }));
const sum = (texts: readonly string[]) => formatRational(texts.map(read).reduce(add, zero));

type Votes = Readonly<Record<string, readonly string[]>>;

/** A club that votes again and again, burdens going from round to round as the club's table carries them. */
class Club {
  #burdens: History["burdens"] = {};
  #round = 0;
  constructor(public members: readonly string[]) {}

  vote(nominations: readonly string[], votes: Votes, seats = 1): TallyResult {
    this.#round += 1;
    const ballots: CastBallot[] = Object.entries(votes).map(([voter, approved]) => ({ voter, approved }));
    const history = { members: this.members, burdens: this.#burdens };
    const result = fairOverTime.tally({ nominations, ballots, seats, seed: seedOf(this.#round), history });
    this.#burdens = Object.fromEntries(Object.entries(result.burdens ?? {}).map(([key, { after }]) => [key, after]));
    return result;
  }

  burdenOf = (member: string) => read(this.#burdens[member]);
  get total() {
    return sum(Object.values(this.#burdens));
  }
}

const people = (count: number) => Array.from({ length: count }, (_, at) => `member-${at}`);
const everybody = (members: readonly string[], choose: (member: string, at: number) => readonly string[]): Votes =>
  Object.fromEntries(members.map((member, at) => [member, choose(member, at)]));

describe("by hand", () => {
  test("three against two: the two win the second round", () => {
    const [ada, ben, cleo, dan, eve] = ["ada", "ben", "cleo", "dan", "eve"];
    const club = new Club([ada, ben, cleo, dan, eve]);
    const votes = { [ada]: ["x"], [ben]: ["x"], [cleo]: ["x"], [dan]: ["y"], [eve]: ["y"] };
    const first = club.vote(["x", "y"], votes);
    expect(first.picks).toEqual(["x"]);
    expect(first.steps[0]).toEqual({
      position: 1,
      paperId: "x",
      why: "Approved by 3 of 5; sharing its cost brings them to a burden of 1/3, the least that any paper asks for.",
      approvals: 3,
      voters: 5,
      level: "1/3",
      payers: 3,
      next: { paperId: "y", level: "1/2", approvals: 2 },
    });
    expect(first.standings).toEqual([
      { paperId: "x", figure: "1/3", approvals: 3 },
      { paperId: "y", figure: "1/2", approvals: 2 },
    ]);
    expect(first.burdens).toEqual({
      ada: { before: "0", after: "1/3" },
      ben: { before: "0", after: "1/3" },
      cleo: { before: "0", after: "1/3" },
      dan: { before: "0", after: "0" },
      eve: { before: "0", after: "0" },
    });
    expect(club.vote(["x", "y"], votes).picks).toEqual(["y"]); // 1/2 against (1 + 3 · 1/3) / 3
  });

  test("whoever is above the level pays nothing, and keeps the burden", () => {
    const history = { members: ["ada", "ben"], burdens: { ada: "3", ben: "1/2" } };
    const ballots = [
      { voter: "ada", approved: ["x"] },
      { voter: "ben", approved: ["x"] },
    ];
    const { burdens, steps } = fairOverTime.tally({ nominations: ["x"], ballots, seats: 1, seed: seedOf(0), history });
    expect(burdens).toEqual({ ada: { before: "3", after: "3" }, ben: { before: "1/2", after: "3/2" } });
    expect(steps[0]).toMatchObject({ level: "3/2", payers: 1, approvals: 2 });
  });

  test("who joins starts at the mean, who stays away moves by the voters' mean change, who left is dropped", () => {
    const history = { members: ["ada", "ben", "new", "away"], burdens: { ada: "1", ben: "0", away: "2", left: "90" } };
    const ballots = [
      { voter: "ada", approved: [] },
      { voter: "ben", approved: ["x"] },
      { voter: "new", approved: ["y"] },
    ];
    const { picks, burdens } = fairOverTime.tally({
      nominations: ["x", "y"],
      ballots,
      seats: 1,
      seed: seedOf(0),
      history,
    });
    expect(picks).toEqual(["x"]);
    expect(burdens).toEqual({
      ada: { before: "1", after: "1" },
      away: { before: "2", after: "7/3" },
      ben: { before: "0", after: "1" },
      new: { before: "1", after: "1" },
    });
  });

  test("a first round without a ballot leaves everybody at nothing", () => {
    const history = { members: ["ada"], burdens: {} };
    expect(fairOverTime.tally({ nominations: ["x"], ballots: [], seats: 1, seed: seedOf(0), history })).toMatchObject({
      picks: ["x"],
      burdens: { ada: { before: "0", after: "0" } },
    });
  });

  test.each<[string, Partial<TallyInput>]>([
    [
      "a voter with two ballots",
      {
        ballots: [
          { voter: "ada", approved: [] },
          { voter: "ada", approved: [] },
        ],
      },
    ],
    ["a burden that is no exact number", { history: { members: ["ada"], burdens: { ada: "0.5" } } }],
  ])("%s is refused", (_name, change) => {
    const input = { nominations: ["x"], ballots: [], seats: 1, seed: seedOf(0), ...change };
    expect(() => fairOverTime.tally(input)).toThrow(RangeError);
  });

  test("a key that every object has is a key like others", () => {
    const history = { members: ["constructor", "__proto__"], burdens: {} };
    const { burdens = {} } = fairOverTime.tally({ nominations: [], ballots: [], seats: 1, seed: seedOf(0), history });
    expect(Object.entries(burdens).map(([key, { after }]) => `${key} ${after}`)).toEqual([
      "__proto__ 0",
      "constructor 0",
    ]);
  });
});

const nominations = ["a", "b", "c", "d", "e"];

test("without a history it is sequential Phragmén", () => {
  const ballots = fc.array(fc.record({ approved: fc.subarray(nominations) }), { maxLength: 12 });
  fc.assert(
    fc.property(ballots, fc.integer({ min: 1, max: 5 }), fc.nat(100), (cast, seats, n) => {
      const input = { nominations, ballots: cast, seats, seed: seedOf(n) };
      expect(fairOverTime.tally(input)).toEqual(phragmen.tally(input));
    }),
  );
});

test("with fixed camps the picks follow D'Hondt, however many a round", () => {
  const camps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(camps, fc.integer({ min: 1, max: 3 }), (sizes, seats) => {
      const members = sizes.flatMap((size, camp) => Array.from({ length: size }, (_, at) => `${camp}/${at}`));
      const papersOf = (camp: string) => Array.from({ length: seats }, (_, at) => `${camp}-${at}`);
      const club = new Club(members);
      const wins = sizes.map(() => 0);
      for (let round = 0; round < 12; round += 1) {
        const papers = sizes.flatMap((_, camp) => papersOf(`${camp}`));
        const votes = everybody(members, (member) => papersOf(member.split("/")[0] ?? ""));
        for (const pick of club.vote(papers, votes, seats).picks) {
          const camp = Number(pick.split("-")[0]);
          const quotient = (at: number) => (sizes[at] ?? 0) / ((wins[at] ?? 0) + 1);
          expect(quotient(camp)).toBe(Math.max(...sizes.map((_, at) => quotient(at))));
          wins[camp] = (wins[camp] ?? 0) + 1;
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe("to the last digit", () => {
  test("after 500 rounds in which all vote, burdens add up to the picks", () => {
    const members = people(17);
    const club = new Club(members);
    for (let round = 0; round < 500; round += 1) {
      // everyone's taste turns at a pace of its own, so that the groups keep changing
      club.vote(
        nominations,
        everybody(members, (_, at) =>
          nominations.filter((_paper, paper) => (round * (at + 3) + at * at + paper * 7) % 11 < 4 || paper === at % 5),
        ),
      );
    }
    expect(club.total).toBe("500");
  });

  test("after 500 rounds with people away, burdens add up to the picks and what those away moved by", () => {
    const members = people(13);
    const club = new Club(members);
    let expected = zero;
    for (let round = 0; round < 500; round += 1) {
      const present = members.filter((_, at) => (round * 7 + at * 5) % 13 < 9);
      const votes = everybody(present, (_, at) => [
        nominations[(round + at) % 5] ?? "",
        nominations[(round * at) % 5] ?? "",
      ]);
      const { burdens = {} } = club.vote(nominations, votes);
      const away = BigInt(members.length - present.length);
      expected = add(expected, { n: BigInt(present.length) + away, d: BigInt(present.length) });
      if (round % 100 !== 99) continue;
      for (const { before, after } of Object.values(burdens))
        expect(compareRationals(read(after), read(before))).toBeGreaterThanOrEqual(0);
      expect(club.total).toBe(formatRational(expected));
    }
  });
});

test("a group with a share α that always approves the same paper wins at least ⌊αT⌋ of T rounds, whatever the others do", () => {
  const scene = fc.record({
    group: fc.integer({ min: 1, max: 6 }),
    others: fc.integer({ min: 0, max: 8 }),
    rounds: fc.integer({ min: 1, max: 25 }),
    choices: fc.array(fc.subarray(["own", "x", "y", "z"]), { minLength: 1, maxLength: 60 }),
  });
  fc.assert(
    fc.property(scene, ({ group, others, rounds, choices }) => {
      const members = people(group + others);
      const club = new Club(members);
      let wins = 0;
      for (let round = 0; round < rounds; round += 1) {
        const votes = everybody(members, (_, at) =>
          at < group ? ["own"] : (choices[(round * others + at) % choices.length] ?? []),
        );
        if (club.vote(["own", "x", "y", "z"], votes).picks[0] === "own") wins += 1;
        expect(wins).toBeGreaterThanOrEqual(Math.floor((group * (round + 1)) / members.length));
      }
    }),
    { numRuns: 150 },
  );
});

test("ten weeks away and back gives nobody more than a member who voted in vain", () => {
  const scene = fc.record({
    count: fc.integer({ min: 3, max: 9 }),
    earlier: fc.integer({ min: 0, max: 4 }),
    choices: fc.array(fc.subarray(["a", "b", "c"], { minLength: 1 }), { minLength: 1, maxLength: 50 }),
  });
  fc.assert(
    fc.property(scene, ({ count, earlier, choices }) => {
      const members = people(count);
      const [away = "", inVain = "", ...others] = members;
      const choose = (round: number) => (_: string, at: number) => choices[(round * count + at) % choices.length] ?? [];
      const club = new Club(members);
      for (let round = 0; round < earlier; round += 1) {
        club.vote(["a", "b", "c"], { ...everybody(others, choose(round)), [away]: ["a"], [inVain]: ["a"] });
      }
      for (let round = 0; round < 10; round += 1) {
        const votes = { ...everybody(others, choose(round)), [inVain]: ["a paper that is not nominated"] };
        club.vote(["a", "b", "c"], votes);
        expect(compareRationals(club.burdenOf(away), club.burdenOf(inVain))).toBe(1);
      }
    }),
    { numRuns: 100 },
  );
});

test("a ballot that is read again changes nothing", () => {
  const scene = fc.array(fc.record({ voter: fc.constantFrom(...people(6)), approved: fc.subarray(nominations) }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(scene, fc.nat(100), (requests, n) => {
      const saved = (all: typeof requests) => [...new Map(all.map((ballot) => [ballot.voter, ballot])).values()];
      const last = requests.at(-1);
      const input = { nominations, seats: 2, seed: seedOf(n), history: { members: people(6), burdens: {} } };
      const twice =
        last === undefined ? requests : [...requests, { ...last, approved: [...last.approved, ...last.approved] }];
      expect(fairOverTime.tally({ ...input, ballots: saved(twice) })).toEqual(
        fairOverTime.tally({ ...input, ballots: saved(requests) }),
      );
    }),
  );
});
