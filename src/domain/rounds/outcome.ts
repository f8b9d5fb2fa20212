import type { Price } from "./pick-in-turn";
import type { Rational } from "./rational";
import type { Standing, Step, StepNumbers, TallyResult, Tie, TurnFigure } from "./voting-method";

/** Figures that a count keeps of all its turns: what a club's largest round has ten times over. */
export const MAX_FIGURES = 20_000;

/** A paper's figure while it is counted. */
export type Figured = Omit<TurnFigure, "paperId"> & { paper: number };
/**
 * A pick while it is counted: a paper's number, the numbers, and what is made of them once the count is final, since most
 * counts only try other luck.
 */
export type Chosen = { paper: number; numbers: StepNumbers; figures: () => Figured[]; why: Why };
/** The one sentence for a step. */
export type Why = (step: Omit<Step, "why">) => string;
/** A draw while it is counted: the papers in the order of the draw, how many seats it gave, the first of them. */
export type Drawn = { papers: readonly number[]; seats: number; position: number; stage?: "runoff" };

type Outcome = {
  papers: readonly string[];
  chosen: readonly Chosen[];
  draws: readonly Drawn[];
  /** What the standings say of a paper, from its figure at its turn; the same if left out. */
  standingOf?: (figure: TurnFigure) => Standing;
};

/** The result that a method gives. All its numbers are those of its steps. */
export function toResult({ papers, chosen, draws, standingOf = keepFigure }: Outcome): TallyResult {
  const idOf = (paper: number) => papers[paper] ?? "";
  const keepsAll = keepsAllFigures(papers.length, chosen.length);
  const steps = chosen.map(({ paper, numbers, figures, why }, index): Step => {
    const kept = keepsAll || index === chosen.length - 1 ? figures() : keepBest(figures(), paper);
    const known = kept.map(({ paper: number, ...figure }) => ({ paperId: idOf(number), ...figure }));
    const step = { position: index + 1, paperId: idOf(paper), figures: known, ...numbers };
    return { ...step, why: why(step) };
  });
  const ties: Tie[] = draws.map((draw) => ({ ...draw, papers: draw.papers.map(idOf) }));
  return { picks: steps.map(({ paperId }) => paperId), standings: decidingFigures(steps).map(standingOf), ties, steps };
}

/** The pick and the best of the others. */
function keepBest(figures: readonly Figured[], pick: number): Figured[] {
  const next = figures.find(({ paper }) => paper !== pick);
  return figures.filter((figure) => figure.paper === pick || figure === next);
}

/** Of each pick the figure at its turn, in the order of the picks; then of all others that of the last turn, best first. */
function decidingFigures(steps: readonly Step[]): TurnFigure[] {
  const own = steps.map(({ paperId, figures }) => figures.find((figure) => figure.paperId === paperId));
  const last = steps.at(-1);
  const left = last?.figures.filter(({ paperId }) => paperId !== last.paperId) ?? [];
  return [...own.filter((figure) => figure !== undefined), ...left];
}

const keepFigure = ({ paperId, figure, approvals }: TurnFigure): Standing => ({
  paperId,
  figure,
  ...(approvals !== undefined && { approvals }),
});

/** Whether a count of this size keeps the figures of all its turns. */
export const keepsAllFigures = (papers: number, seats: number) => papers * Math.min(papers, seats) <= MAX_FIGURES;

/** The papers that are not picked yet, in the order of the draw. */
export function notYetPicked(papers: readonly string[], chosen: readonly { paper: number }[]): number[] {
  const picked = new Set(chosen.map(({ paper }) => paper));
  return [...papers.keys()].filter((paper) => !picked.has(paper));
}

/** Approvals by paper number. */
export function countApprovals(
  papers: number,
  groups: readonly { marks: readonly number[]; weight: number }[],
): number[] {
  const approvals = new Array<number>(papers).fill(0);
  for (const { marks, weight } of groups)
    for (const paper of marks) approvals[paper] = (approvals[paper] ?? 0) + weight;
  return approvals;
}

/** "Approved by 3 of 7", "Approved by nobody". */
export function approvedBy({ approvals = 0, voters = 0 }: StepNumbers): string {
  return approvals === 0 ? "Approved by nobody" : `Approved by ${approvals} of ${voters}`;
}

export function priceToRational({ paid, payers, unit }: Price): Rational {
  return { n: paid, d: payers * unit };
}
