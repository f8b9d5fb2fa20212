import { seedOf, VotingClub } from "@tests/factories/voting-club";
import { describe, expect, test } from "vitest";
import { fairOverTime } from "./fair-over-time";
import type { TallyInput } from "./voting-method";

describe("by hand", () => {
  test("three against two: the two win the second round", () => {
    const [ada, ben, cleo, dan, eve] = ["ada", "ben", "cleo", "dan", "eve"];
    const club = new VotingClub([ada, ben, cleo, dan, eve]);
    const votes = { [ada]: ["x"], [ben]: ["x"], [cleo]: ["x"], [dan]: ["y"], [eve]: ["y"] };
    const first = club.vote(["x", "y"], votes);
    expect(first.picks).toEqual(["x"]);
    expect(first.steps[0]).toEqual({
      position: 1,
      paperId: "x",
      why: "Approved by 3 of 5: sharing its cost leaves them with a burden of 0.333, the lowest of all papers.",
      figures: [
        { paperId: "x", figure: "1/3", approvals: 3, payers: 3 },
        { paperId: "y", figure: "1/2", approvals: 2, payers: 2 },
      ],
      approvals: 3,
      voters: 5,
      level: "1/3",
      payers: 3,
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
