import { makeRoundFile } from "@tests/factories/round-file";
import { describe, expect, test } from "vitest";
import { checkRoundFile, keepsItsCommitment } from "./check-round-file";
import { readRoundFile } from "./read-round-file";
import { buildRoundFile, type RoundFile } from "./round-file";
import { commitmentOf } from "./seed";
import { methodIds } from "./voting-method";

const published = (file: RoundFile): unknown => JSON.parse(JSON.stringify(file));
const mismatchesOf = (file: RoundFile) => checkRoundFile(readRoundFile(published(file)))?.mismatches;
const file = makeRoundFile({});

describe("a file that is built", () => {
  test.each(methodIds)("is read back whole and counts to itself: %s", (method) => {
    for (const secrecy of ["named", "receipt"] as const) {
      const built = makeRoundFile({ method, secrecy });
      expect(readRoundFile(published(built))).toEqual(published(built));
      expect(mismatchesOf(built)).toEqual([]);
    }
  });

  test("is in an order of its own, whatever order it is given", () => {
    const { ballots, history, candidates, ...facts } = file;
    const turned = buildRoundFile({
      ...facts,
      candidates: [...candidates].reverse(),
      ballots: [...(ballots ?? [])].reverse(),
      history: history && {
        members: [...history.members].reverse(),
        burdens: Object.fromEntries(Object.entries(history.burdens).reverse()),
      },
    });
    expect(JSON.stringify(turned)).toBe(JSON.stringify(file));
    expect(file.ballots?.map(({ voter }) => voter)).toEqual(["RECEIPT1", "RECEIPT2", "RECEIPT3", "RECEIPT4"]);
  });

  test("sealed, contains the result and nothing of any ballot", () => {
    const sealed = makeRoundFile({ secrecy: "sealed" });
    expect(sealed).toMatchObject({ ballots: null, history: null, result: { picks: file.result.picks } });
    expect(JSON.stringify(sealed)).not.toMatch(/RECEIPT|AWAY|burdens/);
    expect(checkRoundFile(readRoundFile(published(sealed)))).toBeNull();
    expect(keepsItsCommitment(sealed)).toBe(true);
  });

  test("gives away nothing else that a ballot or a candidate came with", () => {
    const { ballots, ...facts } = file;
    const careless = {
      ...facts,
      candidates: facts.candidates.map((candidate) => ({ ...candidate, nominatedBy: "ada" })),
      ballots: (ballots ?? []).map((ballot) => ({ ...ballot, userId: "ada", castAt: "2026-03-02" })),
    };
    expect(JSON.stringify(buildRoundFile(careless))).not.toMatch(/ada|2026-03-02/);
  });
});

describe("what does not match is reported", () => {
  const { result } = file;
  const [first, ...rest] = file.ballots ?? [];
  const changed = (change: Partial<RoundFile["result"]>) => ({ ...file, result: { ...result, ...change } });
  test.each<[string, RoundFile, RegExp]>([
    [
      "another seed than promised",
      { ...file, seedHash: commitmentOf("6".repeat(64)) },
      /^The seed is not the one that was promised/,
    ],
    ["other picks", changed({ picks: [...result.picks].reverse() }), /^The picks differ from place 1 on/],
    ["a pick too few", changed({ picks: result.picks.slice(1) }), /^The picks are 1, and counting gives 2/],
    [
      "a figure",
      changed({ standings: result.standings.map((standing) => ({ ...standing, figure: "1/7" })) }),
      /^The standings differ/,
    ],
    [
      "approvals",
      changed({ standings: result.standings.map((standing) => ({ ...standing, approvals: 9 })) }),
      /^The standings differ/,
    ],
    [
      "a tie that was none",
      changed({ ties: [...result.ties, { papers: ["a", "b"], seats: 1, position: 1 }] }),
      /^The ties are \d/,
    ],
    [
      "a step's number",
      changed({ steps: result.steps.map((step) => ({ ...step, payers: 77 })) }),
      /^The steps differ from place 1 on/,
    ],
    [
      "a number that no step has",
      changed({ steps: result.steps.map((step) => ({ ...step, points: 3 })) }),
      /^The steps differ/,
    ],
    [
      "a figure of a turn",
      changed({ steps: result.steps.map((step) => ({ ...step, figures: (step.figures ?? []).slice(1) })) }),
      /^The steps differ from place 1 on/,
    ],
    [
      "a burden",
      changed({ burdens: { ...result.burdens, AWAY: { before: "1/3", after: "0" } } }),
      /^The burdens of AWAY differ/,
    ],
    ["a burden too few", changed({ burdens: {} }), /^The burdens of 5 members, AWAY among them, differ/],
    ["the history", { ...file, history: { members: file.history?.members ?? [], burdens: { AWAY: "5" } } }, /./],
    ["a ballot less", { ...file, ballots: rest }, /./],
    ["a changed ballot", { ...file, ballots: [...rest, { voter: first?.voter ?? "", approved: ["c"] }] }, /./],
    ["seats", { ...file, seats: 3 }, /./],
    [
      "a candidate less, one that nobody wanted",
      {
        ...makeRoundFile({ method: "approval" }),
        candidates: [
          { id: "a", title: "" },
          { id: "b", title: "" },
          { id: "c", title: "" },
          { id: "d", title: "" },
        ],
      },
      /^The standings are 3/,
    ],
  ])("%s", (_name, wrong, expected) => {
    expect(mismatchesOf(wrong)?.[0]).toMatch(expected);
  });

  test("but not another version's words, nor another spelling of a number", () => {
    const rewritten = changed({
      steps: result.steps.map((step) => ({ ...step, why: "It won." })),
      standings: result.standings.map(({ figure, ...standing }) => ({
        ...standing,
        figure:
          figure === null
            ? null
            : `${BigInt(figure.split("/")[0] ?? 0) * 2n}/${BigInt(figure.split("/")[1] ?? 1) * 2n}`,
      })),
    });
    expect(mismatchesOf(rewritten)).toEqual([]);
  });
});

describe("what is no file of a round is refused in one line", () => {
  const twice = [file.candidates[0], file.candidates[0]];
  test.each<[unknown, RegExp]>([
    [null, /expected object/],
    [{ ...file, version: 3 }, /version: /],
    [
      { ...file, result: { ...file.result, steps: file.result.steps.map(({ figures: _, ...step }) => step) } },
      /figures of a step are missing/,
    ],
    [{ ...file, seed: "5".repeat(63) }, /seed: must be 64 hexadecimal digits/],
    [{ ...file, seed: "G".repeat(64) }, /seed: /],
    [{ ...file, closedAt: "yesterday" }, /closedAt: /],
    [{ ...file, more: 1 }, /Unrecognized key/],
    [{ ...file, candidates: twice }, /candidate a is in it twice/],
    [{ ...file, ballots: null }, /ballots are missing/],
    [{ ...file, history: null }, /history is missing/],
    [{ ...file, secrecy: "sealed" }, /sealed, but it contains them/],
    [{ ...file, ballots: [{ voter: "RECEIPT1", approved: ["z"] }] }, /RECEIPT1 names z, which is not a candidate/],
    [
      {
        ...file,
        ballots: [
          { voter: "RECEIPT1", approved: [] },
          { voter: "RECEIPT1", approved: [] },
        ],
      },
      /RECEIPT1 has two ballots/,
    ],
    [{ ...file, ballots: [{ voter: "STRANGER", approved: [] }] }, /STRANGER is not among the members/],
    [{ ...file, ballots: [{ voter: "RECEIPT1", scores: {} }] }, /not of the kind/],
    [{ ...file, ballots: [{ voter: "RECEIPT1", approved: [], scores: {} }] }, /ballots\[0\]: must have exactly one/],
    [{ ...file, ballots: [{ approved: [] }] }, /ballots\[0\]/],
    [
      { ...file, history: { members: ["RECEIPT1"], burdens: { RECEIPT1: "0.5" } } },
      /history\.burdens\.RECEIPT1: must be an exact number/,
    ],
    [{ ...file, result: { ...file.result, picks: "a" } }, /result\.picks: /],
  ])("%#: %s", (value, expected) => {
    let message = "";
    try {
      readRoundFile(value);
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(message).toMatch(expected);
    expect(message).not.toContain("\n");
  });
});
