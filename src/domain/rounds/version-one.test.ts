import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checkRoundFile } from "./check-round-file";
import { methods } from "./method";
import { readRoundFile } from "./read-round-file";
import type { RoundFile } from "./round-file";

/** Published by the last commit that wrote version 1: every method, one pick to four, and six rounds of the demo. */
const files: unknown[] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../tests/fixtures/rounds/files-of-version-1.json"), "utf8"),
);

test.each(
  files.map((value) => readRoundFile(value)).map((file) => [file.method, file.club, file.seats, file] as const),
)("a file of version 1 counts to what it says: %s, %s, %d seats", (_method, _club, _seats, file) => {
  const check = checkRoundFile(file);
  if (file.ballots === null) expect(check).toBeNull();
  else expect(check?.mismatches).toEqual([]);
});

test("what was changed in it is found", () => {
  const file = files
    .map((value) => readRoundFile(value))
    .find(({ method, ballots }) => method === "fair-over-time" && ballots !== null);
  if (file === undefined) throw new Error("no such file");
  const { standings, steps } = file.result;
  const change = (result: Partial<RoundFile["result"]>) =>
    checkRoundFile({ ...file, result: { ...file.result, ...result } })?.mismatches[0];
  expect(change({ standings: standings.map((standing) => ({ ...standing, figure: "1/7" })) })).toMatch(
    /standings differ/,
  );
  const next = { paperId: standings[0]?.paperId, level: "1/7", approvals: 1 };
  expect(change({ steps: steps.map((step) => ({ ...step, next })) })).toMatch(/steps differ/);
});

test("counted again it says the figures by which it was decided", () => {
  for (const file of files.map((value) => readRoundFile(value))) {
    const recount = checkRoundFile(file)?.recount;
    const next = recount?.steps.at(-1)?.figures.find(({ paperId }) => paperId !== recount.picks.at(-1));
    if (recount === undefined || next === undefined || methods[file.method].mostOf !== null) continue;
    expect(recount.standings[recount.picks.length]?.figure).toBe(next.figure);
  }
});
