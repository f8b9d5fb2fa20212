import { cleanup, render, screen, within } from "@testing-library/react";
import { allCast, countRound } from "@tests/fixtures/rounds/counted-round";
import { afterEach, describe, expect, test } from "vitest";
import { RoundResult } from "./round-result";

afterEach(cleanup);

function show(round: Parameters<typeof RoundResult>[0]["round"]): string {
  render(<RoundResult round={round} clubId="club" clubPath="/c/readers" words={(instant) => `at ${instant}`} />);
  return document.body.textContent ?? "";
}

/** Five who waited want Meta-World; six want POET, four of whom had their way before. */
const waited = ["W1", "W2", "W3", "W4", "W5"];
const served = ["S1", "S2", "S3", "S4"];
const fresh = ["F1", "F2"];
const fair = {
  ballots: {
    ...allCast(waited, { approved: ["Meta-World"] }),
    ...allCast([...served, ...fresh], { approved: ["POET"] }),
  },
  history: {
    members: [...waited, ...served, ...fresh, "AWAY"],
    burdens: Object.fromEntries([
      ...waited.map((voter) => [voter, "1/10"]),
      ...served.map((voter) => [voter, "3/4"]),
      ...fresh.map((voter) => [voter, "1/10"]),
      ["AWAY", "1/10"],
    ]),
  },
};

describe("a round that is fair over time", () => {
  test("says in words why the paper won, and against which", () => {
    const text = show(countRound(fair));
    expect(text).toContain("Round 30, picked");
    expect(text).toContain("11 of 12 voted");
    expect(text).toContain(
      "Approved by 5 of 11: sharing its cost leaves them with a burden of 0.3, the lowest of all papers.",
    );
    expect(text).toContain(
      "POET was approved by 6, but they carried more from earlier picks: it would have left them with 0.6.",
    );
  });
  test("explains itself in four sentences with this round’s numbers", () => {
    show(countRound(fair));
    const idea = screen.getByText("How “fair over time” counts").closest("details");
    const sentences = within(idea as HTMLElement).getAllByRole("listitem", { hidden: true });
    expect(sentences).toHaveLength(4);
    expect(idea?.textContent).toContain("5 people for the pick");
    expect(idea?.textContent).toContain("burdens from 0.1 to 0.75");
    expect(idea?.textContent).toContain("here by 0.091 for the one who did not vote");
  });
  test("shows which methods would have picked something else", () => {
    show(countRound(fair));
    const table = screen.getByRole("table", { name: "What each method would have picked on the same ballots" });
    const row = within(table).getByRole("row", { name: /Most approvals/ });
    expect(row.textContent).toMatch(/POET.*different/);
    expect(document.body.textContent).toContain("For STAR: an approved paper counts as one with 5 points");
  });
  test("burdens are in a table with exact numbers, the viewer’s own marked", () => {
    show(countRound({ ...fair, mine: "W3" }));
    const table = screen.getByRole("table", { name: "Burdens before and after the round", hidden: true });
    const mine = within(table).getByRole("row", { name: /\(you\)/, hidden: true });
    expect(mine.textContent).toBe("W3 (you)0.1001/100.3003/10");
    expect(within(table).getAllByRole("row", { hidden: true })).toHaveLength(13);
    expect(document.body.textContent).toContain("Yours went from 0.1 to 0.3.");
  });
  test("a large club’s are counted by where they are, and listed on a page of their own", () => {
    const many = Array.from({ length: 60 }, (_, at) => `R${at}`);
    show(countRound({ ballots: allCast(many, { approved: ["POET"] }), mine: "R7" }));
    const table = screen.getByRole("table", { name: "How many members carried how much, before and after" });
    const rows = within(table).getAllByRole("row").slice(1);
    const sums = rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .slice(-2)
        .map((cell) => Number(cell.textContent)),
    );
    expect(sums.reduce(([a = 0, b = 0], [c = 0, d = 0]) => [a + c, b + d], [0, 0])).toEqual([60, 60]);
    expect(rows.filter((row) => row.textContent?.includes("you"))).toHaveLength(1);
    expect(document.body.textContent).toContain("the upper bar before the round, the green one after it");
    expect(document.body.textContent).not.toContain("hollow dot");
    expect(screen.getByRole("link", { name: "All 60 burdens, as a table" })).toBeDefined();
  });
  test("by name where the club says so", () => {
    show(countRound({ ...fair, secrecy: "named", names: { W1: "Noor Haddad" } }));
    expect(screen.getByRole("heading", { name: "Burdens before and after, by name" })).toBeDefined();
    expect(screen.getByRole("row", { name: /Noor Haddad/, hidden: true })).toBeDefined();
  });
  test("sealed, it shows no burdens and no ballots, and says why", () => {
    const text = show(countRound({ ...fair, secrecy: "sealed", mine: "W1" }));
    expect(screen.queryByRole("heading", { name: /Burdens/ })).toBeNull();
    expect(text).toContain("This club seals its ballots");
    expect(text).toContain("a burden that moves shows how its member voted");
    for (const receipt of [...waited, ...served]) expect(text).not.toContain(receipt);
  });
});

describe("edges", () => {
  test("a draw is shown with numbers that anyone can compute", () => {
    const text = show(
      countRound({ method: "approval", nominated: ["A", "B"], ballots: { R: { approved: ["A", "B"] } } }),
    );
    const draw = screen.getByRole("table", { name: "The draw, smallest number first" });
    expect(
      within(draw)
        .getAllByRole("row")
        .map((row) => within(row).queryAllByRole("cell")[0]?.textContent),
    ).toEqual([undefined, "picked", "not picked"]);
    expect(text).toContain("2 papers had the same number of approvals, and there was room for one.");
    expect(text).toMatch(/printf %s%s 5{64} [AB] \| sha256sum/);
    expect(text).not.toContain("no tie");
  });
  test("nobody voted: the draw chose, and no picture of nothing is drawn", () => {
    const text = show(countRound({ history: { members: ["A", "B"], burdens: {} } }));
    expect(text).toContain("Nobody voted.");
    expect(text).toContain("3 papers were approved by nobody, and there was room for one.");
    expect(screen.queryByText("How the papers stood")).toBeNull();
    expect(screen.queryByText("What each method would have picked")).toBeNull();
    expect(text).toContain("no burden moved");
  });
  test("one nomination", () => {
    expect(show(countRound({ nominated: ["Only"], ballots: { R: { approved: ["Only"] } } }))).toContain(
      "It was the only paper nominated. Approved by 1 of 1",
    );
  });
  test("nothing nominated", () => {
    const text = show(countRound({ nominated: [] }));
    expect(text).toContain("Round 30, nothing picked");
    expect(text).toContain("there was nothing to vote on");
  });
  test("sixty papers: the best are open, the rest is folded", () => {
    const nominated = Array.from({ length: 60 }, (_, at) => `Paper ${at}`);
    show(countRound({ method: "approval", nominated, ballots: { R: { approved: nominated } } }));
    expect(within(screen.getByRole("table", { name: "The papers, best first" })).getAllByRole("row")).toHaveLength(11);
    expect(screen.getByText("The other 50 papers")).toBeDefined();
  });
});

describe("other methods", () => {
  test("STAR explains the runoff by titles and keeps the numbers at hand", () => {
    const scores = { "Meta-World": 5, POET: 4 };
    const text = show(countRound({ method: "star", ballots: allCast(["A", "B"], { scores }) }));
    expect(text).toContain(
      "Of the two papers in the runoff, 2 preferred this one and 0 the other. This one had 10 points and POET 8.",
    );
    const steps = screen.getByRole("table", { name: "Every step of the count", hidden: true });
    expect(
      within(steps)
        .getAllByRole("columnheader", { hidden: true })
        .map((head) => head.textContent),
    ).toEqual([
      "Pick",
      "Points",
      "Against, in the runoff",
      "Its points",
      "Preferred this one",
      "Preferred the other",
      "No preference",
    ]);
  });
  test("several picks are in their order, each with its step", () => {
    const ballots = { ...allCast(["A", "B"], { approved: ["POET"] }), ...allCast(["C"], { approved: ["Dreamer"] }) };
    const text = show(countRound({ method: "equal-shares", seats: 2, ballots }));
    expect(text).toContain("Pick 1 of 2");
    expect(
      screen
        .getAllByRole("heading", { level: 2 })
        .slice(0, 2)
        .map((title) => title.textContent),
    ).toEqual(["POET", "Dreamer"]);
  });
});

test("what was called off says so, why, and what had been nominated", () => {
  const text = show({ ...countRound({}), state: "cancelled", cancelReason: "The room is gone." });
  expect(text).toContain("Round 30, called off");
  expect(text).toContain("with these words:The room is gone.");
  expect(text).toContain("was never counted");
});
