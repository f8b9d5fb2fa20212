import { haveIdenticalVotes } from "./identical-votes";
import type { Chosen, Drawn } from "./outcome";
import { readNominations } from "./read-ballots";
import type { TallyInput } from "./voting-method";

type Counted = { chosen: readonly Chosen[]; draws: readonly Drawn[] };

/**
 * Ballots read, at most, to determine whether other luck would have led to other picks: a fraction of a second's work.
 */
const MAX_REREAD_BALLOTS = 100_000;
/** What every count costs beside its ballots, in ballots. */
const COUNT_COSTS = 50;

/**
 * Counts with the papers in the order of the draw, and keeps its draws if they decided who was picked. Where some of
 * those tied were not picked they surely did. Where all of them were, the draw gave them an order, unless with other
 * luck the picks would have been others in the end; that is counted out, and taken for so where it would take too long.
 */
export function countDraws<Count extends Counted>(
  input: TallyInput,
  count: (papers: readonly string[]) => Count,
): Count & { papers: readonly string[] } {
  const papers = readNominations(input);
  const counted = count(papers);
  const picked = new Set(counted.chosen.map(({ paper }) => paper));
  const decisive = counted.draws.filter((draw) => !draw.papers.every((paper) => picked.has(paper)));
  const areOrderAlone =
    decisive.length > 0 ||
    counted.draws.length === 0 ||
    picked.size === papers.length ||
    givesTheSamePicks(input, papers, counted, count);
  return { ...counted, papers, draws: areOrderAlone ? decisive : counted.draws };
}

/**
 * Whether the same papers are picked whichever of the tied ones the draws put first: each draw is won by each of its
 * papers in turn, after the same picks as before, and what comes of it is followed in the same way. So no run of luck
 * is left out: two that differ, differ first in one draw. Of papers with identical votes one is tried for all: what the
 * luck of another leads to is the same with the two exchanged, and both are picked or neither.
 */
function givesTheSamePicks(
  input: TallyInput,
  papers: readonly string[],
  counted: Counted,
  count: (papers: readonly string[]) => Counted,
): boolean {
  const picksOf = (order: readonly string[], { chosen }: Counted) => chosen.map(({ paper }) => order[paper] ?? "");
  const picked = new Set(picksOf(papers, counted));
  const seen = new Set([[...picked].join("\n")]);
  const toVary = [{ order: papers, outcome: counted }];
  let left = Math.ceil(MAX_REREAD_BALLOTS / (input.ballots.length + COUNT_COSTS));
  for (const { order, outcome } of toVary) {
    for (const draw of outcome.draws) {
      const tried: string[] = [];
      for (const lucky of draw.papers.map((paper) => order[paper] ?? "")) {
        left -= tried.length + 1;
        if (left < 0) return false;
        if (tried.some((paperId) => haveIdenticalVotes(input, paperId, lucky))) continue;
        tried.push(lucky);
        if (tried.length === 1) continue; // as it was drawn
        const other = orderOfLuck(order, outcome, draw, lucky);
        const varied = count(other);
        const picks = picksOf(other, varied);
        if (!picks.every((paperId) => picked.has(paperId))) return false;
        if (!seen.has(picks.join("\n"))) toVary.push({ order: other, outcome: varied });
        seen.add(picks.join("\n"));
      }
    }
  }
  return true;
}

/** The papers picked before a draw first, so that they are picked again, and then the one that must win it. */
function orderOfLuck(order: readonly string[], { chosen }: Counted, { position }: Drawn, lucky: string): string[] {
  const before = chosen.slice(0, position - 1).map(({ paper }) => order[paper] ?? "");
  return [...new Set([...before, lucky, ...order])];
}
