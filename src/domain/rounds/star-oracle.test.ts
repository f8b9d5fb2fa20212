import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import { describe, expect, test } from "vitest";
import { star } from "./star";

type Expected = { ballots: number; totals: Record<string, number>; runoff: Record<string, number>; winner: string };

const folder = join(recordings, "oracles/star");
const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));

/** A line's fields; those with commas are in quotation marks. */
const fields = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

function readElection(name: string) {
  const [head = "", ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  const nominations = fields(head).slice(3);
  const ballots = lines.map((line) => ({
    scores: Object.fromEntries(
      fields(line)
        .slice(3)
        .map((score, at) => [nominations[at] ?? "", Number(score)]),
    ),
  }));
  return { nominations, ballots };
}

describe("real STAR elections", () => {
  test.each(Object.entries(expected))("%s", (name, { ballots: voters, totals, runoff, winner }) => {
    const election = readElection(name);
    expect(election.ballots).toHaveLength(voters);
    const { picks, standings, steps, ties } = star.tally({ ...election, seats: 1, seed: null });
    expect(picks).toEqual([winner]);
    expect(ties).toEqual([]);
    expect(Object.fromEntries(standings.map(({ paperId, figure }) => [paperId, Number(figure)]))).toEqual(totals);
    const [step] = steps;
    expect({
      [winner]: step?.preferred,
      [step?.rival ?? ""]: step?.rivalPreferred,
      "No Preference": step?.noPreference,
    }).toEqual(runoff);
  });

  test("there are several", () => {
    expect(Object.keys(expected)).toHaveLength(ofRecordings(4, 2));
  });
});
