import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approval } from "./approval";
import { namesVoters, type RoundFacts, showsBallots, showsResult, showsVoterNames, viewRound } from "./round-view";
import { commitmentOf } from "./seed";
import { ballotsAfterCloseOptions } from "./vote-settings";
import { uniqueNames } from "./voter-names";

const seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const before = "2025-11-08T14:59:59.999Z";
const closesAt = "2025-11-08T15:00:00.000Z";
const papers = ["paper-a", "paper-b", "paper-c"];
const count = (ballots: { approved: string[] }[]) => approval.tally({ nominations: papers, ballots, seats: 1, seed });
const result = count([{ approved: ["paper-c"] }, { approved: ["paper-c"] }]);
const people = [
  { id: "u2", name: "Ben" },
  { id: "u1", name: "Ada" },
];

const facts: RoundFacts = {
  id: "round",
  number: 7,
  status: "open",
  method: "approval",
  seats: 1,
  openedAt: new Date("2025-11-04T16:00:00Z"),
  votingOpensAt: null,
  closesAt,
  extendedFrom: null,
  cancelReason: null,
  ballotsAfterClose: "receipt",
  showsWhoVoted: false,
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
  whoVoted: people,
  myBallot: { approved: ["paper-c"] },
  receipt: "RECEIPT0ME",
  result: null,
  names: { RECEIPT0ME: "Ada", RECEIPTBEN: "Ben" },
};

const openKeys = `ballotsAfterClose closesAt extendedFrom id method myBallot nominations number openedAt receipt seats
  seedHash showsWhoVoted state voters votingOpensAt whoVoted`.split(/\s+/);

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
      for (const secret of [`"${seed}"`, "ben", "Ben", "RECEIPTBEN", "standings", "picks", 'figure"', "Approved by"])
        expect(text).not.toContain(secret);
    }
  });

  test("neither the order nor anything else reveals how others voted", () => {
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
    expect(view.result.standings[0]).toMatchObject({ paperId: "paper-c", figure: "2" });
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

describe("who sees which ballots", () => {
  const burdens = { RECEIPT0ME: { before: "0", after: "1/2" }, RECEIPTBEN: { before: "1/3", after: "1/2" } };
  const facing = (change: Partial<RoundFacts>) =>
    viewRound({ ...facts, status: "closed", closedAt: closesAt, result: { ...result, burdens }, ...change }, closesAt);
  const burdensOf = (change: Partial<RoundFacts>) => {
    const view = facing(change);
    return view.state === "closed" ? view.result.burdens : undefined;
  };

  test("by receipt: burdens are shown by receipt, the viewer's own is marked, and no name is given", () => {
    expect(burdensOf({})).toEqual([
      { voter: "RECEIPT0ME", isMine: true, before: "0", after: "1/2" },
      { voter: "RECEIPTBEN", isMine: false, before: "1/3", after: "1/2" },
    ]);
    expect(JSON.stringify(facing({}))).not.toMatch(/Ada|Ben/);
  });
  test("named: by name; a deleted user keeps the receipt", () => {
    const named = { ballotsAfterClose: "named" } as const;
    expect(burdensOf(named)?.map(({ voter }) => voter)).toEqual(["Ada", "Ben"]);
    expect(burdensOf({ ...named, names: { RECEIPTBEN: "Ben" } })?.map(({ voter }) => voter)).toEqual([
      "Ben",
      "RECEIPT0ME",
    ]);
    expect(facing(named).whoVoted?.map(({ name }) => name)).toEqual(["Ada", "Ben"]);
  });
  test("sealed: the result alone", () => {
    const view = facing({ ballotsAfterClose: "sealed" });
    expect(view).toMatchObject({ state: "closed", whoVoted: null, result: { picks: ["paper-c"], burdens: null } });
    expect(JSON.stringify(view)).not.toMatch(/RECEIPTBEN|1\/3|Ben/);
  });
  test("who has voted is shown where the club says so, in the order of names, but not of a vote that was called off", () => {
    const shown = { ...facts, showsWhoVoted: true };
    expect(viewRound(shown, before).whoVoted?.map(({ name }) => name)).toEqual(["Ada", "Ben"]);
    expect(viewRound(facts, before).whoVoted).toBeNull();
    expect(viewRound({ ...facts, ballotsAfterClose: "named" }, before).whoVoted).toBeNull();
    expect(viewRound({ ...shown, status: "cancelled" }, before).whoVoted).toBeNull();
  });
  test("every setting shows ballots only once the round is closed", () => {
    for (const status of ["open", "cancelled"] as const) {
      for (const ballotsAfterClose of ballotsAfterCloseOptions) {
        const round = { status, ballotsAfterClose, showsWhoVoted: false };
        expect([showsBallots(round), namesVoters(round), showsVoterNames(round)]).toEqual([false, false, false]);
      }
    }
  });
});

test("before voting opens the round is nominating; a cancelled one says why", () => {
  expect(viewRound({ ...facts, votingOpensAt: closesAt }, before).state).toBe("nominating");
  expect(viewRound({ ...facts, votingOpensAt: closesAt }, closesAt).state).toBe("counting");
  const off = viewRound({ ...facts, status: "cancelled", closedAt: before, cancelReason: "The room is gone." }, before);
  expect(off).toMatchObject({ state: "cancelled", closedAt: before, cancelReason: "The room is gone." });
});

test("names that several people have are distinguished", () => {
  const named = (receipt: string, name: string) => ({ receipt, name });
  expect(uniqueNames([named("AAAAAA1111", "Ada"), named("BBBBBB2222", "Ada"), named("CCCCCC3333", "Ben")])).toEqual({
    AAAAAA1111: "Ada (1111)",
    BBBBBB2222: "Ada (2222)",
    CCCCCC3333: "Ben",
  });
});
