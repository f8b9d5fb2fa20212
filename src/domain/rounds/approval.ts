import { methodFacts } from "./method-facts";
import { approvedBy, type Chosen, countApprovals, type Drawn, drawnFrom, notYetPicked, toResult } from "./outcome";
import { readApproved, readNominations, readProfile } from "./read-ballots";
import type { TallyInput, TallyResult, VotingMethod } from "./voting-method";

/**
 * Approval voting (Brams and Fishburn, 1978): the most approved papers win. The edges:
 * - no nominations: no picks; fewer nominations than seats: all of them are picked;
 * - no ballots: all papers are tied at zero and the draw decides, since the club meets and reads something anyway;
 * - a paper that nobody approved is picked only where seats are left over.
 */
export const approval: VotingMethod = {
  id: "approval",
  ...methodFacts.approval,
  tally(input: TallyInput): TallyResult {
    const papers = readNominations(input);
    const { groups, voters } = readProfile(papers, input.ballots, readApproved);
    const approvals = countApprovals(papers.length, groups);
    const { chosen, draws } = pickMostApproved([...papers.keys()], approvals, { seats: input.seats, voters });
    const figureOf = ({ paper }: { paper: number }) => ({ figure: `${approvals[paper] ?? 0}` });
    const left = byApprovals(notYetPicked(papers, chosen), approvals).map((paper) => ({
      paper,
      ...figureOf({ paper }),
    }));
    return toResult({ papers, chosen, figureOf, left, draws });
  },
};

type Seats = { seats: number; voters: number /** Seats that are filled already. */; before?: number };

/** The most approved of these papers, for as many seats. Of equal ones the smaller number is first in the draw. */
export function pickMostApproved(
  among: readonly number[],
  approvals: readonly number[],
  { seats, voters, before = 0 }: Seats,
): { chosen: Chosen[]; draws: Drawn[] } {
  const approvalsOf = (paper: number | undefined) => (paper === undefined ? undefined : (approvals[paper] ?? 0));
  const ordered = byApprovals(among, approvals);
  const picked = ordered.slice(0, seats);
  const weakest = approvalsOf(picked.at(-1));
  const isDrawn = weakest !== undefined && weakest === approvalsOf(ordered[picked.length]);
  const tied = isDrawn ? ordered.filter((paper) => approvalsOf(paper) === weakest) : [];
  const above = picked.filter((paper) => approvalsOf(paper) !== weakest).length;
  const chosen = picked.map((paper) => {
    const numbers = { approvals: approvals[paper] ?? 0, voters };
    const drawn = tied.includes(paper) ? drawnFrom(tied.length, "with as many approvals") : "";
    return { paper, why: `${approvedBy(numbers)}${drawn}.`, numbers };
  });
  const draws = isDrawn ? [{ papers: tied, seats: picked.length - above, position: before + above + 1 }] : [];
  return { chosen, draws };
}

/** Most approved first; equal ones as they came. */
export function byApprovals(papers: readonly number[], approvals: readonly number[]): number[] {
  return [...papers].sort((a, b) => (approvals[b] ?? 0) - (approvals[a] ?? 0));
}
