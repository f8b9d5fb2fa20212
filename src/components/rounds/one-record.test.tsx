// Whatever is voted, the words, the pictures, the tables, the file and the command say the same numbers of a round: those
// by which the method decided.

import { electionOf } from "@tests/factories/random-elections";
import { fileOf, type PageNumbers, readPage } from "@tests/fixtures/rounds/page-numbers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRoundFile } from "@/domain/rounds/check-round-file";
import { compareMethods } from "@/domain/rounds/compare-methods";
import { convertBallot } from "@/domain/rounds/convert-ballot";
import { inDecimals } from "@/domain/rounds/in-decimals";
import { methods } from "@/domain/rounds/method";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import type { MethodId, Step, TallyInput, TallyResult, TurnFigure } from "@/domain/rounds/voting-method";
import { methodIds } from "@/domain/rounds/voting-method";
import { countFile, toJson } from "../../../scripts/tally/count-file";

/** More of them: ELECTIONS=20000. */
const ELECTIONS = Number(process.env.ELECTIONS ?? 1_000);

const anyElection = fc
  .constantFrom(...methodIds)
  .chain((method) => electionOf(method).map((input) => ({ method, input })));

test(`${ELECTIONS} elections: one record for words, pictures, tables, file and command`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyElection, ({ method, input }) => {
      const result = methods[method].tally(input);
      const page = readPage(method, input);
      expectDecidingFigures(result);
      expectPage(page, result);
      for (const [index, step] of result.steps.entries()) expectWords(page.words[index] ?? "", step, input);
      expectChanceOnlyWhereDrawn(page, result);
      expectFile(method, input, result);
      expectComparison(method, input, page);
    }),
    { numRuns: ELECTIONS },
  );
});

test("a figure at a turn is what the paper would have been picked at", () => {
  const byBurden = fc.constantFrom("fair-over-time" as const, "phragmen" as const);
  fc.assert(
    fc.property(
      byBurden.chain((method) => electionOf(method).map((input) => ({ method, input }))),
      ({ method, input }) => {
        const { picks, steps } = methods[method].tally(input);
        for (const [turn, { figures }] of steps.entries()) {
          for (const { paperId, figure } of figures) {
            const alone = { ...input, nominations: [...picks.slice(0, turn), paperId], seats: turn + 1 };
            expect(methods[method].tally(alone).steps[turn]?.level ?? null).toBe(figure);
          }
        }
      },
    ),
  );
});

/** A pick's figure is of its own turn; any other's of the last, which decided against it. */
function expectDecidingFigures({ picks, standings, steps }: TallyResult) {
  const own = (step: Step | undefined, id: string) => step?.figures.find(({ paperId }) => paperId === id);
  for (const [index, { paperId, figure, approvals }] of standings.entries()) {
    const decided = own(steps[index] ?? steps.at(-1), paperId);
    expect(decided).toBeDefined();
    // The standings of equal shares are approvals, which its turns name beside their prices.
    const expected = decided?.figure === figure ? figure : `${decided?.approvals ?? decided?.figure}`;
    expect(figure).toBe(expected);
    if (approvals !== undefined) expect(decided?.approvals).toBe(approvals);
  }
  for (const [turn, { figures }] of steps.entries()) {
    const running = standings.map(({ paperId }) => paperId).filter((id) => !picks.slice(0, turn).includes(id));
    expect(figures.map(({ paperId }) => paperId).sort()).toEqual(running.sort());
  }
}

function expectPage({ table, pictures }: PageNumbers, { standings, steps }: TallyResult) {
  expect(table).toEqual(standings.map(({ paperId, figure }) => ({ paperId, figure })));
  for (const [index, bars] of pictures.entries()) {
    const figures = new Map(steps[index]?.figures.map(({ paperId, figure }) => [paperId, figure]));
    for (const { paperId, figure } of bars) expect(figure).toBe(figures.get(paperId) ?? null);
  }
}

/** Each number of the sentences is one of the step; beside another paper it is that paper's. */
function expectWords(words: string, step: Step, { nominations }: TallyInput) {
  const [why = "", ...others] = words.split(/(?=\u27e8)/);
  const own = step.figures.find(({ paperId }) => paperId === step.paperId);
  const { why: _, figures: __, paperId: ___, position: ____, rival: _____, phase: ______, ...numbers } = step;
  const ofStep = [...Object.values(numbers), ...valuesOf(own), nominations.length - 1, 1];
  expectNumbers(why, ofStep.map(String));
  for (const part of others) {
    const [, id = "", said = ""] = /^\u27e8(.*?)\u27e9(.*)$/s.exec(part) ?? [];
    expectNumbers(said, valuesOf(step.figures.find(({ paperId }) => paperId === id)).map(String));
  }
}

const valuesOf = (figure: TurnFigure | undefined) =>
  [figure?.figure, figure?.approvals, figure?.payers].filter((value) => value != null);

function expectNumbers(words: string, known: readonly string[]) {
  const allowed = new Set(known.flatMap((exact) => [3, 4, 5, 6].map((places) => inDecimals(exact, { places }))));
  for (const [number] of words.matchAll(/-?\d+(\.\d+)?/g)) expect(allowed, words).toContain(number);
}

function expectChanceOnlyWhereDrawn({ chance, text }: PageNumbers, { ties, steps }: TallyResult) {
  for (const [index, { position }] of steps.entries()) {
    const isDrawn = ties.some((tie) => tie.position <= position && position < tie.position + tie.seats);
    expect(chance[index] !== "").toBe(isDrawn);
  }
  if (ties.length === 0) expect(text).not.toContain("the draw decided");
}

function expectFile(method: MethodId, input: TallyInput, result: TallyResult) {
  const file = readRoundFile(JSON.parse(JSON.stringify(fileOf(method, input, result))));
  expect(checkRoundFile(file)?.mismatches).toEqual([]);
  const published = toJson(countOne(file));
  const { nominations: candidates, completion, ...vote } = input;
  const plain = toJson(countOne({ ...vote, method, candidates, ...(method === "equal-shares" && { completion }) }));
  for (const answer of [file.result, published, plain]) {
    const { picks, standings, steps, ties } = JSON.parse(JSON.stringify(answer)) as TallyResult;
    expect({ picks, standings, steps, ties }).toEqual({
      picks: result.picks,
      standings: result.standings,
      steps: result.steps,
      ties: result.ties,
    });
  }
}

/** What the comparison says of another method is what the command answers for it on the same ballots. */
function expectComparison(method: MethodId, input: TallyInput, { comparison }: PageNumbers) {
  const { nominations, history, seats, seed } = input;
  for (const { method: other, picks } of compareMethods(method, input)) {
    const ballots = input.ballots.map((ballot) => convertBallot(ballot, methods[other].ballotKind));
    const vote = { method: other, candidates: nominations, ballots, seats, seed };
    const remembers = other === "fair-over-time" && history !== undefined;
    const completion = other === "equal-shares" && input.completion ? { completion: input.completion } : {};
    const answer = toJson(countOne({ ...vote, ...completion, ...(remembers && { history }) }));
    expect(picks).toEqual(answer.picks);
    expect(comparison.get(other) ?? picks).toEqual(picks);
  }
}

function countOne(value: unknown) {
  const counted = countFile(value, {});
  if (Array.isArray(counted)) throw new Error("One vote was given.");
  return counted;
}

describe("what went wrong before", () => {
  const vote = (ballots: Record<string, string[]>, burdens: Record<string, string> = {}): TallyInput => ({
    nominations: [...new Set(Object.values(ballots).flat())],
    ballots: Object.entries(ballots).map(([voter, approved]) => ({ voter, approved })),
    seats: 1,
    seed: "5".repeat(64),
    history: { members: Object.keys(ballots), burdens },
  });

  test("round 9 of the demo: the words said 1.608 of a paper and the table 1.807", () => {
    const burdens = { ada: "551/500", ben: "557/500", cem: "449/500" };
    const input = vote({ ada: ["won", "lost"], ben: ["lost"], cem: ["won"] }, burdens);
    const { table, text } = readPage("fair-over-time", input);
    expect(text).toContain("1.608");
    expect(text).not.toContain("1.807");
    expect(table).toEqual([
      { paperId: "won", figure: "3/2" },
      { paperId: "lost", figure: "201/125" },
    ]);
  });

  test("round 1 of the demo: three papers tied, beside 1.000, 1.000 and 2.000", () => {
    const input = vote({ ada: ["a", "b"], ben: ["c"] });
    const { table, text } = readPage("fair-over-time", input);
    expect(text).toMatch(/and this paper led to exactly the same burden: the draw decided\./);
    expect(table.map(({ figure }) => figure)).toEqual(["1", "1", "1"]);
  });

  test("the command gave a paper the figure that it had after the pick", () => {
    const { nominations: candidates, seed, ...input } = vote({ ada: ["a", "b"], ben: ["c"] });
    const answer = toJson(countOne({ ...input, method: "fair-over-time", candidates, seed }));
    expect(answer.standings.map(({ figure }) => figure)).toEqual(["1", "1", "1"]);
  });
});
