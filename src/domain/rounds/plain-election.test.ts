import { describe, expect, test } from "vitest";
import { completeElection } from "./collected-election";
import { readPlainElection } from "./plain-election";
import { commitmentOf, sha256Hex } from "./seed";

const election = { method: "approval", seats: 1, candidates: ["A", "B"], ballots: [{ approved: ["A"], count: 3 }] };
const star = { ...election, method: "star", ballots: [{ scores: { A: 5 } }] };
const ranked = { ...election, method: "schulze", ballots: [{ ranking: [["A"], ["B"]] }] };

describe("a plain election", () => {
  test("is read into what its method counts", () => {
    expect(readPlainElection({ ...election, name: "Lunch", note: "passed over" })).toEqual({
      name: "Lunch",
      method: "approval",
      input: { nominations: ["A", "B"], ballots: election.ballots, seats: 1, seed: null },
    });
    expect(readPlainElection({ ...election, method: "equal-shares", completion: "increment" }).input.completion).toBe(
      "increment",
    );
  });

  test("has a seed of its own: a round's as it is, another by its hash", () => {
    const seedOf = (seed: string) => readPlainElection({ ...election, seed }).input.seed;
    const whole = commitmentOf("0".repeat(64));
    expect(seedOf(whole)).toBe(whole);
    expect(seedOf(whole.toUpperCase())).toBe(whole);
    expect(seedOf("00FF")).toBe(sha256Hex("00ff"));
  });

  test("has a history, whose members are those with a burden if they are not listed", () => {
    const over = (history: object) =>
      readPlainElection({ ...election, method: "fair-over-time", history }).input.history;
    expect(over({ burdens: { ada: "1/2" } })).toEqual({ members: ["ada"], burdens: { ada: "1/2" } });
    expect(over({ members: ["ben"], burdens: { ada: "1/2" } })).toEqual({ members: ["ben"], burdens: { ada: "1/2" } });
  });
});

describe("what cannot be counted is refused in one line that says where", () => {
  test.each<[unknown, RegExp]>([
    ["noise", /expected object/],
    [[], /expected object/],
    [{}, /method: /],
    [{ ...election, method: "borda" }, /^method: /],
    [{ ...election, method: "__proto__" }, /^method: /],
    [{ ...election, completion: "phragmen" }, /^completion: only equal-shares/],
    [{ ...election, method: "equal-shares", completion: "none" }, /^completion: /],
    [{ ...election, seats: 0 }, /^seats: /],
    [{ ...election, seats: 1.5 }, /^seats: /],
    [{ ...election, seats: "1" }, /^seats: /],
    [{ ...election, seats: undefined }, /^seats: /],
    [{ ...election, candidates: ["A", "A"] }, /^candidates: “A” is listed twice/],
    [{ ...election, candidates: ["A", ""] }, /^candidates\[1\]: /],
    [{ ...election, candidates: Array.from({ length: 1_001 }, (_, at) => `${at}`) }, /^candidates: /],
    [{ ...election, ballots: [{ approved: ["C"] }] }, /^ballots\[0\]: “C” is not a candidate/],
    [{ ...election, ballots: [{ approved: ["A"], count: -1 }] }, /^ballots\[0\]\.count: /],
    [{ ...election, ballots: [{ approved: ["A"], count: 0 }] }, /^ballots\[0\]\.count: /],
    [{ ...election, ballots: [{ approved: ["A"], count: 1e300 }] }, /^ballots\[0\]\.count: /],
    [{ ...election, ballots: [{ approved: ["A"], weight: 2 }] }, /^ballots\[0\]: Unrecognized key: "weight"/],
    [{ ...election, ballots: [{ approved: "A" }] }, /^ballots\[0\]\.approved: /],
    [{ ...election, ballots: [{}] }, /^ballots\[0\]: must have exactly one/],
    [
      { ...election, ballots: [{ approved: [] }, { scores: { A: 1 } }] },
      /^ballots\[1\]: approval does not count ballots with scores/,
    ],
    [
      {
        ...election,
        ballots: [
          { approved: [], voter: "ada" },
          { approved: [], voter: "ada" },
        ],
      },
      /^ballots: “ada” has two/,
    ],
    [
      { ...election, ballots: [{ approved: [], voter: "ada", count: 2 }] },
      /^ballots\[0\]: a ballot with a voter cannot have a count/,
    ],
    [{ ...star, ballots: [{ scores: { A: 6 } }] }, /^ballots\[0\]\.scores\.A: /],
    [{ ...star, ballots: [{ scores: { A: 2.5 } }] }, /^ballots\[0\]\.scores\.A: /],
    [{ ...star, ballots: [{ scores: { C: 1 } }] }, /^ballots\[0\]: “C” is not a candidate/],
    [{ ...ranked, ballots: [{ ranking: [["A"], ["A"]] }] }, /^ballots\[0\]: a candidate is ranked twice/],
    [{ ...ranked, ballots: [{ ranking: ["A"] }] }, /^ballots\[0\]\.ranking\[0\]: /],
    [{ ...election, seed: "abc" }, /^seed: must be hexadecimal/],
    [{ ...election, seed: "xy" }, /^seed: /],
    [{ ...election, seed: "" }, /^seed: /],
    [{ ...election, history: { burdens: {} } }, /^history: only fair-over-time/],
    [{ ...election, method: "fair-over-time", history: { burdens: { ada: "1/0" } } }, /^history\.burdens\.ada: /],
  ])("%#: %s", (value, expected) => {
    let message = "";
    try {
      readPlainElection(value);
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(message).toMatch(expected);
    expect(message).not.toContain("\n");
    expect(message.length).toBeLessThan(500);
  });
});

describe("elections as collections have them", () => {
  test("numbered candidates, bare approvals, a committee's size", () => {
    const collected = { candidates: 3, committeeSize: 2, ballots: [[0, 2], []] };
    expect(completeElection(collected, { method: "equal-shares", completion: "increment" })).toMatchObject({
      method: "equal-shares",
      completion: "increment",
      seats: 2,
      candidates: ["0", "1", "2"],
      ballots: [{ approved: ["0", "2"] }, { approved: [] }],
    });
  });
  test("the method follows from the ballots where it can, and one seat from there being no method", () => {
    expect(completeElection({ ballots: [{ ranking: [] }] }, {})).toMatchObject({ method: "schulze", seats: 1 });
    expect(completeElection({ ballots: [{ scores: {} }] }, {})).toMatchObject({ method: "star", seats: 1 });
    expect(completeElection({ ballots: [{ approved: [] }] }, {})).not.toHaveProperty("method");
  });
  test("what an election says itself stays, and nothing is made up for one that names its method", () => {
    expect(completeElection(election, { method: "star", seats: 5, completion: "approval" })).toEqual(election);
    expect(completeElection({ method: "approval" }, {})).toEqual({ method: "approval" });
    for (const odd of [null, 7, "text", []]) expect(completeElection(odd, {})).toBe(odd);
  });
});
