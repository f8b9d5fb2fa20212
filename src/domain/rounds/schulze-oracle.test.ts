import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { schulze } from "./schulze";
import { commitmentOf } from "./seed";

type Election = {
  name: string;
  candidates: string[];
  ballots: { ranking: string[][]; count: number }[];
  winners: string[];
};

const path = resolve(import.meta.dirname, "../../../../shared/data/oracles/schulze.json");
const elections: Election[] = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
const seeds = Array.from({ length: 20 }, (_, n) => commitmentOf(n.toString(16).padStart(64, "0")));

describe.skipIf(!existsSync(path))("ranked elections with known winners (where the shared data is present)", () => {
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
