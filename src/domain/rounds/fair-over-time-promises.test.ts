import { addBurdens, readBurden, seedOf, type Votes, VotingClub } from "@tests/factories/voting-club";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairOverTime } from "./fair-over-time";
import { phragmen } from "./phragmen";
import { compareRationals, formatRational, type Rational } from "./rational";

const people = (count: number) => Array.from({ length: count }, (_, at) => `member-${at}`);
const everybody = (members: readonly string[], choose: (member: string, at: number) => readonly string[]): Votes =>
  Object.fromEntries(members.map((member, at) => [member, choose(member, at)]));

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
      const club = new VotingClub(members);
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

describe("to the last digit", { timeout: 60_000 }, () => {
  test("after 500 rounds in which all vote, burdens add up to the picks", () => {
    const members = people(17);
    const club = new VotingClub(members);
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
    const club = new VotingClub(members);
    let expected: Rational = { n: 0n, d: 1n };
    for (let round = 0; round < 500; round += 1) {
      const present = members.filter((_, at) => (round * 7 + at * 5) % 13 < 9);
      const votes = everybody(present, (_, at) => [
        nominations[(round + at) % 5] ?? "",
        nominations[(round * at) % 5] ?? "",
      ]);
      const { burdens = {} } = club.vote(nominations, votes);
      const away = BigInt(members.length - present.length);
      expected = addBurdens(expected, { n: BigInt(present.length) + away, d: BigInt(present.length) });
      if (round % 100 !== 99) continue;
      for (const { before, after } of Object.values(burdens))
        expect(compareRationals(readBurden(after), readBurden(before))).toBeGreaterThanOrEqual(0);
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
      const club = new VotingClub(members);
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
      const club = new VotingClub(members);
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
