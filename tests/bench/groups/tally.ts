import { createHash } from "node:crypto";
import { type Figure, judge } from "@tests/bench/figure";
import { percentile } from "@tests/bench/percentile";
import type { BallotKind } from "@/domain/rounds/ballot";
import { methods } from "@/domain/rounds/method";
import { commitmentOf } from "@/domain/rounds/seed";
import {
  type CastBallot,
  type History,
  type MethodId,
  methodIds,
  type TallyInput,
} from "@/domain/rounds/voting-method";

const seed = commitmentOf("0".repeat(64));
const SEATS = 3;
const TARGET_MS = 100;

/** How long counting takes, by method: the largest club's round, and a university's. */
export function benchTally(): Figure[] {
  const club = methodIds.map((id) => measure(id, "tally", { voters: 300, papers: 60, runs: 15, mostMs: TARGET_MS }));
  const remembered = measureWithHistory();
  const university = methodIds.map((id) => measure(id, "large tally", { voters: 10_000, papers: 200, runs: 1 }));
  return [...club, remembered, ...university];
}

interface Size {
  voters: number;
  papers: number;
  runs: number;
  mostMs?: number;
}

function measure(method: MethodId, name: string, { voters, papers, runs, mostMs }: Size): Figure {
  const input = makeElection(methods[method].ballotKind, voters, papers);
  return toFigure(`${name}, ${method}`, () => methods[method].tally(input), runs, mostMs);
}

/** Five hundred rounds by 300 members before: each has a burden of a thousand digits and more. */
function measureWithHistory(): Figure {
  const papers = 60;
  let history: History = { members: Array.from({ length: 300 }, (_, at) => `voter-${at}`), burdens: {} };
  for (let round = 0; round < 500; round += 1) {
    const turned = makeElection("approval", 300, 8, round);
    const { burdens = {} } = methods["fair-over-time"].tally({ ...turned, seats: 1, history });
    history = {
      ...history,
      burdens: Object.fromEntries(Object.entries(burdens).map(([voter, { after }]) => [voter, after])),
    };
  }
  const input = { ...makeElection("approval", 300, papers), history };
  const tally = () => methods["fair-over-time"].tally(input);
  return toFigure("tally, fair-over-time after 500 rounds", tally, 15, TARGET_MS);
}

function toFigure(name: string, run: () => unknown, runs: number, mostMs?: number): Figure {
  if (runs > 1) run(); // the first time is the compiler's
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  const facts = { case: name, value: percentile(times, 0.5), unit: "ms" as const };
  return judge(facts, mostMs === undefined ? undefined : { mostValue: mostMs });
}

/** Voters with tastes of their own, the same in every run: no two ballots alike, which is the hardest to count. */
function makeElection(kind: BallotKind, voters: number, papers: number, turn = 0): TallyInput {
  const nominations = Array.from({ length: papers }, (_, at) => `paper-${at}`);
  const ballots = Array.from({ length: voters }, (_, at): CastBallot => {
    const taste = createHash("shake128", { outputLength: papers }).update(`${turn} ${at}`).digest();
    const voter = `voter-${at}`;
    if (kind === "approval")
      return { voter, approved: nominations.filter((_paper, paper) => (taste[paper] ?? 0) < 64) };
    if (kind === "scores") {
      return {
        voter,
        scores: Object.fromEntries(nominations.map((paper, number) => [paper, (taste[number] ?? 0) % 6])),
      };
    }
    const ranked = nominations.map((paper, number) => ({ paper, place: taste[number] ?? 0 }));
    return { voter, ranking: ranked.sort((a, b) => a.place - b.place).map(({ paper }) => [paper]) };
  });
  return { nominations, ballots, seats: SEATS, seed };
}
