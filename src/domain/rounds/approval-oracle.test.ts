import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { approval } from "./approval";
import { commitmentOf } from "./seed";

type Instance = {
  name: string;
  candidates: number;
  committeeSize: number;
  ballots: number[][];
  winners: { av: { all: number[][] } };
};

const path = resolve(import.meta.dirname, "../../../../shared/data/oracles/approval-committees.json");
const asSet = (papers: number[]) => [...papers].sort((a, b) => a - b).join(" ");
const seeds = Array.from({ length: 20 }, (_, n) => commitmentOf(n.toString(16).padStart(64, "0")));

describe.skipIf(!existsSync(path))(
  "240 elections counted by an independent implementation (where the shared data is present)",
  () => {
    const instances: Instance[] = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];

    test("every committee that a seed gives is among the winning ones, and a tie is told where there are several", () => {
      expect(instances).toHaveLength(240);
      for (const { name, candidates, committeeSize, ballots, winners } of instances) {
        const nominations = Array.from({ length: candidates }, (_, paper) => `${paper}`);
        for (const seed of seeds) {
          const { picks, ties } = approval.tally({
            nominations,
            ballots: ballots.map((approved) => ({ approved: approved.map(String) })),
            seats: committeeSize,
            seed,
          });
          expect(winners.av.all.map(asSet), name).toContain(asSet(picks.map(Number)));
          expect(ties.length > 0, name).toBe(winners.av.all.length > 1);
        }
      }
    });
  },
);
