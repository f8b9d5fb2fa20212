import { type Chosen, type Drawn, toResult } from "./outcome";
import { type Profile, readNominations, readPlaces, readProfile } from "./read-ballots";
import type { MethodWords, TallyInput, TallyResult, VotingMethod } from "./voting-method";

const words: MethodWords = {
  comesNext: () => [],
  tied: () => "lost to no other paper",
  pictures({ figures }) {
    const bars = figures.map(({ paperId, figure }) => ({ of: { paperId }, figure }));
    return [{ title: "Papers it beats", legend: "Head to head, or along the strongest chain of wins.", bars }];
  },
  numbers: ({ beats = 0, voters = 0 }) => [
    { name: "Papers beaten", value: `${beats}` },
    { name: "Voters", value: `${voters}` },
  ],
};

/**
 * Schulze's method (Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011), with the strength of a win measured in winning votes. A chain of wins is as
 * strong as its weakest; one paper beats another if the strongest chain from it to the other is stronger than the
 * strongest one back. "Beats" is transitive, so there are always papers that nothing beats: they are picked, the draw
 * deciding where there are more of them than seats; then those that only the picked ones beat, and so on.
 */
export const schulze: VotingMethod = {
  id: "schulze",
  ...words,
  name: "Ranked (Schulze)",
  rule: "Put the papers in your order. The paper that beats every other one head to head is picked.",
  explanation: [
    "Put the papers in your order, best first; papers may share a place.",
    "Every two papers are compared: the one that more voters put first beats the other. The paper that beats all others is picked.",
    "If they beat each other in a circle, the strongest wins count most.",
  ],
  fits: "When the list is short and people know their order.",
  ballotKind: "ranking",
  figureName: "papers beaten",
  mostOf: ({ papers }) => papers - 1,
  tally(input: TallyInput): TallyResult {
    const papers = readNominations(input);
    const profile = readProfile(papers, input.ballots, readPlaces);
    const beats = comparePaths(findStrongestPaths(countWins(profile)));
    const beaten = [...papers.keys()].map((paper) => beats[paper]?.filter(Boolean).length ?? 0);
    const order: number[] = [];
    const chosen: Chosen[] = [];
    const draws: Drawn[] = [];
    while (order.length < papers.length) {
      const layer = findUnbeaten(papers.length, beats, new Set(order));
      const free = Math.min(layer.length, input.seats - chosen.length);
      const isDrawn = free > 0 && free < layer.length;
      if (isDrawn) draws.push({ papers: layer, seats: free, position: order.length + 1 });
      for (const paper of layer.slice(0, Math.max(0, free))) {
        const at = chosen.length;
        chosen.push({
          paper,
          numbers: { beats: beaten[paper] ?? 0, voters: profile.voters },
          figures: () => order.slice(at).map((left) => ({ paper: left, figure: `${beaten[left] ?? 0}` })),
          why: () => explain(beaten[paper] ?? 0, papers.length - 1, at),
        });
      }
      order.push(...layer);
    }
    return toResult({ papers, chosen, draws });
  },
};

function explain(beats: number, others: number, picked: number): string {
  if (others === 0) return "It was the only paper.";
  if (beats === others) return "It beats every other paper, head to head or along the strongest chain of wins.";
  const unbeaten = picked === 0 ? "No other paper beats it" : "Only papers picked before it beat it";
  return `${unbeaten}, and it beats ${beats} of ${others}.`;
}

/** How many voters put the one paper before the other, by their numbers. */
function countWins({ papers, groups }: Profile<number[]>): Float64Array[] {
  const wins = papers.map(() => new Float64Array(papers.length));
  for (const { marks, weight } of groups) {
    const places = Int32Array.from(marks);
    for (const [paper, row] of wins.entries()) {
      const place = places[paper] ?? 0;
      for (let other = 0; other < places.length; other += 1) {
        if (place < (places[other] ?? 0)) row[other] = (row[other] ?? 0) + weight;
      }
    }
  }
  return wins;
}

/** The strength of the strongest chain of wins between any two papers (Floyd and Warshall's way). */
function findStrongestPaths(wins: readonly Float64Array[]): Float64Array[] {
  const paths = wins.map((row, paper) => row.map((count, other) => (count > (wins[other]?.[paper] ?? 0) ? count : 0)));
  for (const [middle, onward] of paths.entries()) {
    for (const [paper, row] of paths.entries()) {
      const first = row[middle] ?? 0;
      if (paper === middle || first === 0) continue;
      for (let other = 0; other < row.length; other += 1) {
        const through = Math.min(first, onward[other] ?? 0);
        if (other !== paper && through > (row[other] ?? 0)) row[other] = through;
      }
    }
  }
  return paths;
}

function comparePaths(paths: readonly Float64Array[]): boolean[][] {
  return paths.map((row, paper) => [...row].map((strength, other) => strength > (paths[other]?.[paper] ?? 0)));
}

/** Those of the papers that are left that no other one left beats. */
function findUnbeaten(papers: number, beats: readonly (readonly boolean[])[], gone: ReadonlySet<number>): number[] {
  const left = [...Array(papers).keys()].filter((paper) => !gone.has(paper));
  return left.filter((paper) => !left.some((other) => beats[other]?.[paper]));
}
