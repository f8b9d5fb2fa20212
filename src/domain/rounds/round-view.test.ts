import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approval } from "./approval";
import { type RoundFacts, showsResult, viewRound } from "./round-view";
import { commitmentOf } from "./seed";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const before = "2025-11-08T14:59:59.999Z";
const closesAt = "2025-11-08T15:00:00.000Z";
const papers = ["paper-a", "paper-b", "paper-c"];
const count = (ballots: { approved: string[] }[]) => {
  const { picks, standings, steps } = approval.tally({ nominations: papers, ballots, seats: 1, seed });
  return { picks, steps, tie: null, standings: standings.map(({ paperId, figure }) => ({ paperId, count: +figure })) };
};
const result = count([{ approved: ["paper-c"] }, { approved: ["paper-c"] }]);

const facts: RoundFacts = {
  id: "round",
  number: 7,
  status: "open",
  method: "approval",
  seats: 1,
  openedAt: new Date("2025-11-04T16:00:00Z"),
  closesAt,
  closedAt: null,
  seed,
  seedHash: commitmentOf(seed),
  nominations: papers.map((paperId, i) => ({
    id: `nomination-${i}`,
    paperId,
    userId: "ada",
    reason: null,
    wouldPresent: false,
    createdAt: `2025-11-05T0${i}:00:00Z`,
  })),
  voters: 2,
  myBallot: ["paper-c"],
  result: null,
};

const openKeys = [
  ...[
    "closesAt",
    "id",
    "method",
    "myBallot",
    "nominations",
    "number",
    "openedAt",
    "seats",
    "seedHash",
    "state",
    "voters",
  ],
];

describe("before the close", () => {
  test("the keys are these and no others", () => {
    expect(Object.keys(viewRound(facts, before)).sort()).toEqual(openKeys);
    expect(viewRound(facts, before).state).toBe("open");
  });

  test("after the closing instant it is being counted, and still shows nothing", () => {
    const view = viewRound(facts, closesAt);
    expect(view.state).toBe("counting");
    expect(Object.keys(view).sort()).toEqual(openKeys);
  });

  test("a result that lies in the database early stays hidden, and so does anything else that was loaded with it", () => {
    const careless = { ...facts, result, closedAt: before, ballots: [{ userId: "ben", approved: ["paper-b"] }] };
    for (const status of ["open", "cancelled"] as const) {
      const text = JSON.stringify(viewRound({ ...careless, status }, closesAt));
      for (const secret of [`"${seed}"`, "ben", "standings", "picks", 'count"', "Approved by"])
        expect(text).not.toContain(secret);
    }
  });

  test("neither the order nor anything else tells how others voted", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ approved: fc.subarray(papers) }), { minLength: 2, maxLength: 2 }), (ballots) => {
        const other = { ...facts, result: count(ballots) };
        expect(viewRound(other, before)).toEqual(viewRound(facts, before));
      }),
    );
  });
});

describe("after the close", () => {
  const closed = { ...facts, status: "closed", closedAt: closesAt, result } as const;

  test("everyone sees the result and the seed that fits the promise", () => {
    const view = viewRound(closed, closesAt);
    if (view.state !== "closed") throw new Error("not closed");
    expect(view.result.picks).toEqual(["paper-c"]);
    expect(view.result.standings[0]).toEqual({ paperId: "paper-c", count: 2 });
    expect(commitmentOf(view.seed)).toBe(view.seedHash);
    expect(Object.keys(view).sort()).toEqual([...openKeys, "closedAt", "result", "seed"].sort());
  });

  test("a round closed before its time shows its result at once", () => {
    expect(viewRound(closed, before).state).toBe("closed");
  });
});

test("instants come out in one spelling", () => {
  expect(viewRound(facts, before)).toMatchObject({ openedAt: "2025-11-04T16:00:00.000Z", closesAt });
});

test("only a closed round shows its result", () => {
  expect((["open", "closed", "cancelled"] as const).filter((status) => showsResult({ status }))).toEqual(["closed"]);
});
