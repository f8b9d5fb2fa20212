import type { Price } from "./pick-in-turn";
import { formatRational, type Rational } from "./rational";
import type { Standing, Step, StepNumbers, TallyResult, Tie } from "./voting-method";

/** A pick while it is counted: a paper's number, the words and the numbers for it. */
export type Chosen = { paper: number; why: string; numbers: StepNumbers };
/** A draw while it is counted: the papers in the order of the draw, how many seats it gave, the first of them. */
export type Drawn = { papers: readonly number[]; seats: number; position: number; stage?: "runoff" };
/** A paper that was not picked, with its figure. */
export type Left = { paper: number; figure: string | null; approvals?: number };

type Outcome = {
  papers: readonly string[];
  chosen: readonly Chosen[];
  /** The figure of a picked paper. */
  figureOf(pick: Chosen): { figure: string | null; approvals?: number };
  /** Best first. */
  left: readonly Left[];
  draws: readonly Drawn[];
};

/** The result that a method gives. */
export function toResult({ papers, chosen, figureOf, left, draws }: Outcome): TallyResult {
  const idOf = (paper: number) => papers[paper] ?? "";
  const standings: Standing[] = [
    ...chosen.map((pick) => ({ paperId: idOf(pick.paper), ...figureOf(pick) })),
    ...left.map(({ paper, ...figures }) => ({ paperId: idOf(paper), ...figures })),
  ];
  const ties: Tie[] = draws.map((draw) => ({ ...draw, papers: draw.papers.map(idOf) }));
  const steps: Step[] = chosen.map(({ paper, why, numbers }, index) => ({
    position: index + 1,
    paperId: idOf(paper),
    why,
    ...numbers,
  }));
  return { picks: chosen.map(({ paper }) => idOf(paper)), standings, ties, steps };
}

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

/** "; drawn from 3 papers with as many approvals", or nothing where one paper stood alone. */
export function drawnFrom(tied: number, alike: string): string {
  return tied > 1 ? `; drawn from ${tied} papers ${alike}` : "";
}

export function priceToRational({ paid, payers, unit }: Price): Rational {
  return { n: paid, d: payers * unit };
}

/** A fraction as people read it: "1/3", or "about 2.417" where it has more digits than anyone reads. */
export function inWords(value: Rational): string {
  const exact = formatRational(value);
  if (exact.length <= 7) return exact;
  const thousandths = (value.n * 2000n + value.d) / (value.d * 2n); // rounded half up
  const digits = `${thousandths}`.padStart(4, "0");
  return `about ${digits.slice(0, -3)}.${digits.slice(-3)}`;
}
