import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import { describe, expect, test } from "vitest";
import { methods } from "./method";
import { commitmentOf } from "./seed";
import type { Completion, MethodId } from "./voting-method";

type Committees = { all?: number[][]; one: number[][] };
type Instance = {
  name: string;
  candidates: number;
  committeeSize: number;
  ballots: number[][];
  winners: Record<string, Committees>;
};

const file = join(recordings, "oracles/approval-committees.json");
const instances: Instance[] = JSON.parse(readFileSync(file, "utf8"));
const seeds = Array.from({ length: 10 }, (_, n) => commitmentOf(n.toString(16).padStart(64, "0")));
const asSet = (papers: readonly number[]) => [...papers].sort((a, b) => a - b).join(" ");

function count(
  { candidates, committeeSize, ballots }: Instance,
  method: MethodId,
  seed: string | null,
  completion?: Completion,
) {
  return methods[method].tally({
    nominations: Array.from({ length: candidates }, (_, paper) => `${paper}`),
    ballots: ballots.map((approved) => ({ approved: approved.map(String) })),
    seats: committeeSize,
    seed,
    ...(completion && { completion }),
  });
}

describe("elections counted by an independent implementation", () => {
  test("there are many", () => {
    expect(instances).toHaveLength(ofRecordings(240, 24));
  });

  test.each<[string, MethodId, Completion?]>([
    ["av", "approval"],
    ["seqphragmen", "phragmen"],
    ["seqphragmen", "fair-over-time"],
    ["equal-shares", "equal-shares", "phragmen"],
    ["equal-shares-with-av-completion", "equal-shares", "approval"],
  ])(
    "%s by %s: whatever the seed, a winning committee; a tie is reported exactly where there are several",
    (rule, ...how) => {
      const [method, completion] = how;
      for (const instance of instances) {
        const all = (instance.winners[rule]?.all ?? []).map(asSet);
        for (const seed of [null, ...(all.length > 1 ? seeds : seeds.slice(0, 2))]) {
          const { picks, ties } = count(instance, method, seed, completion);
          expect(all, instance.name).toContain(asSet(picks.map(Number)));
          expect(ties.length > 0, instance.name).toBe(all.length > 1);
        }
      }
    },
  );

  test("equal shares with increment: where nothing is drawn, the committee of a run without draws", () => {
    for (const instance of instances) {
      const { picks } = count(instance, "equal-shares", null, "increment");
      const { one = [] } = instance.winners["equal-shares-with-increment-completion"] ?? {};
      expect(one.map(asSet), instance.name).toContain(asSet(picks.map(Number)));
    }
  });

  test("and where no tie is reported the seed changes nothing", () => {
    for (const instance of instances) {
      const results = seeds.slice(0, 4).map((seed) => count(instance, "equal-shares", seed, "increment"));
      if (results.some(({ ties }) => ties.length > 0)) continue;
      expect(new Set(results.map(({ picks }) => asSet(picks.map(Number)))).size, instance.name).toBe(1);
    }
  });
});
