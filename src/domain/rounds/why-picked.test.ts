import { describe, expect, test } from "vitest";
import { type ExplainedPick, whyPicked } from "./why-picked";

const why = "In the words of the tally.";

function explain(pick: Partial<ExplainedPick>, around: Partial<Parameters<typeof whyPicked>[1]> = {}): string {
  return whyPicked({ why, ...pick }, { method: "fair-over-time", standings: [], drawnAgainst: [], ...around })
    .map((words) => (typeof words === "string" ? words : `“${words.paperId}”`))
    .join("");
}

describe("fair over time", () => {
  const five = { approvals: 5, voters: 8, payers: 5 };

  test("five who were burdened little win against six who had their way", () => {
    expect(explain({ ...five, level: "61/100", next: { paperId: "POET", level: "37/50", approvals: 6 } })).toBe(
      "Approved by 5 of 8. Its 5 supporters carried 0.41 on average from earlier picks; sharing its cost brings each of them to 0.61, the least that any paper asked for. “POET” was approved by 6, but they have had more of their way before: it would have brought its supporters to 0.74.",
    );
  });
  test("in a first round it is a count of heads", () => {
    expect(explain({ ...five, level: "1/5", next: { paperId: "POET", level: "1/4", approvals: 4 } })).toBe(
      "Approved by 5 of 8. Its 5 supporters had nothing to carry from earlier picks; sharing its cost brings each of them to 0.2, the least that any paper asked for. Next came “POET”, approved by 4, which would have brought its supporters to 0.25.",
    );
  });
  test("whoever is above the level is spared", () => {
    expect(explain({ ...five, payers: 4, level: "61/100", next: null })).toContain(
      "1 of them had more of their way before and pays nothing. The other 4 carried 0.36 on average",
    );
    expect(explain({ ...five, payers: 1, level: "3/2", next: null })).toContain(
      "4 of them had more of their way before and pay nothing. The one left carried 0.5 from earlier picks; paying for it alone brings that to 1.5",
    );
  });
  test("as many approvals, nobody's approvals, a draw", () => {
    expect(explain({ ...five, level: "1/5", next: { paperId: "POET", level: "1/2", approvals: 5 } })).toMatch(
      /“POET”, approved by as many, would have brought its supporters to 0.5: they have had more of their way before.$/,
    );
    expect(explain({ ...five, level: "1/5", next: null })).toMatch(/Nobody approved any other paper.$/);
    expect(explain({ ...five, level: "1/5" }, { drawnAgainst: ["A"] })).toMatch(
      /“A” asked for exactly as little, and the draw decided.$/,
    );
    expect(explain({ ...five, level: "1/5" }, { drawnAgainst: ["A", "B", "C", "D"] })).toMatch(
      /“A”, “B” and 2 more asked for exactly as little, and the draw decided among them.$/,
    );
  });
  test("levels that differ little are distinguished", () => {
    expect(explain({ ...five, level: "1/5", next: { paperId: "POET", level: "20004/100000", approvals: 5 } })).toMatch(
      /each of them to 0\.2, .* to 0\.20004: /,
    );
  });
  test("without the number of payers it says what it knows", () => {
    expect(explain({ approvals: 5, voters: 8, level: "1/5" })).toBe(
      "Approved by 5 of 8. Sharing its cost brings its supporters to a burden of 0.2, the least that any paper asked for.",
    );
  });
  test("a seat that was left over is explained in the words of the tally", () => {
    expect(explain({ approvals: 0, voters: 8 })).toBe(why);
  });
});

describe("the others", () => {
  const standings = [
    { paperId: "A", figure: "5", isPicked: true },
    { paperId: "B", figure: "4", isPicked: false },
    { paperId: "C", figure: "3", isPicked: false },
  ];
  test("approval names the next, unless several were equal or a draw decided", () => {
    expect(explain({}, { method: "approval", standings })).toBe(`${why} “B” came next with 4.`);
    const level = standings.map((standing) => (standing.isPicked ? standing : { ...standing, figure: "4" }));
    expect(explain({}, { method: "approval", standings: level })).toBe(why);
    expect(explain({}, { method: "approval", standings, drawnAgainst: ["B"] })).toBe(why);
  });
  test("STAR describes the runoff", () => {
    const runoff = { rival: "B", points: 30, rivalPoints: 32, preferred: 5, rivalPreferred: 2, noPreference: 1 };
    expect(explain(runoff, { method: "star" })).toBe(
      "This and “B” had the most points, 30 and 32. Of the two, 5 preferred this one and 2 the other, 1 made no difference.",
    );
    expect(explain({ ...runoff, preferred: 2 }, { method: "star" })).toContain(why);
    expect(explain({ rival: null }, { method: "star" })).toBe(why);
  });
  test("a place that equal shares could not pay for is said to be filled by completion", () => {
    expect(explain({ phase: "phragmen" }, { method: "equal-shares", standings })).toMatch(
      /^The shares that were left .* filled by completion: .* In the words of the tally\.$/,
    );
    expect(explain({}, { method: "equal-shares", standings })).toBe(why);
  });
  test("a method that nobody explains keeps the words of the tally", () => {
    expect(explain({}, { method: "schulze", standings })).toBe(why);
    expect(explain({}, { method: "unheard-of", standings })).toBe(why);
  });
});
