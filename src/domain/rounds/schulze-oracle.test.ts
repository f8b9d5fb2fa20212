import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recordings } from "@tests/fixtures/recordings/find-recordings";
import { describe, expect, test } from "vitest";
import { schulze } from "./schulze";
import { commitmentOf } from "./seed";

type Election = {
  name: string;
  candidates: string[];
  ballots: { ranking: string[][]; count: number }[];
  winners: string[];
};

const elections: Election[] = JSON.parse(readFileSync(join(recordings, "oracles/schulze.json"), "utf8"));
const seeds = Array.from({ length: 20 }, (_, n) => commitmentOf(n.toString(16).padStart(64, "0")));

describe("ranked elections with known winners", () => {
  test("there are nineteen", () => {
    expect(elections).toHaveLength(19);
  });

  test.each(elections)("$name", ({ candidates, ballots, winners }) => {
    const picked = new Set<string | undefined>();
    for (const seed of seeds) {
      const { picks, ties } = schulze.tally({ nominations: candidates, ballots, seats: 1, seed });
      picked.add(picks[0]);
      expect(winners).toContain(picks[0]);
      expect(ties.flatMap(({ papers }) => papers).sort()).toEqual(winners.length > 1 ? [...winners].sort() : []);
    }
    expect([...picked].sort()).toEqual([...winners].sort()); // twenty seeds give each of them a chance

    const { picks } = schulze.tally({ nominations: candidates, ballots, seats: winners.length, seed: null });
    expect([...picks].sort()).toEqual([...winners].sort());
  });
});
