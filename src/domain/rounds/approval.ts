import { approvedBy, type Chosen, countApprovals, type Drawn, type Figured, toResult } from "./outcome";
import { readApproved, readNominations, readProfile } from "./read-ballots";
import type { MethodWords, Step, TallyInput, TallyResult, VotingMethod } from "./voting-method";

/** How a turn that went by approvals is described. */
export const approvalWords: MethodWords = {
  comesNext({ figures, paperId }) {
    const [next, after] = figures.filter((figure) => figure.paperId !== paperId);
    const own = figures.find((figure) => figure.paperId === paperId);
    const isAlone = next !== undefined && next.figure !== own?.figure && next.figure !== after?.figure;
    return isAlone ? [{ paperId: next.paperId }, ` came next with ${next.figure ?? "0"}.`] : [];
  },
  tied: ({ approvals }) => (approvals === 0 ? "were approved by nobody" : "had the same number of approvals"),
  pictures({ figures }) {
    const bars = figures.map(({ paperId, figure }) => ({ of: { paperId }, figure }));
    return [{ title: "Approvals", legend: "The most approvals are picked.", bars }];
  },
  numbers: ({ approvals = 0, voters = 0 }) => [{ name: "Approved by", value: `${approvals} of ${voters}` }],
};

/**
 * Approval voting (Brams and Fishburn, 1978): the most approved papers win. The edges:
 * - no nominations: no picks; fewer nominations than seats: all of them are picked;
 * - no ballots: all papers are tied at zero and the draw decides, since the club meets and reads something anyway;
 * - a paper that nobody approved is picked only where seats are left over.
 */
export const approval: VotingMethod = {
  id: "approval",
  ...approvalWords,
  name: "Most approvals",
  rule: "Approve every paper you would like to read. The paper with the most approvals is picked.",
  explanation: [
    "Approve as many papers as you like; approving one never hurts another.",
    "The paper with the most approvals is picked. Earlier rounds don’t matter.",
  ],
  fits: "When each vote should count on its own and the most liked paper be read.",
  ballotKind: "approval",
  figureName: "approvals",
  mostOf: ({ voters }) => voters,
  tally(input: TallyInput): TallyResult {
    const papers = readNominations(input);
    const { groups, voters } = readProfile(papers, input.ballots, readApproved);
    const approvals = countApprovals(papers.length, groups);
    return toResult({
      papers,
      ...pickMostApproved([...papers.keys()], approvals, { seats: input.seats, voters, why: explainApprovals }),
    });
  },
};

type Seats = { seats: number; voters: number /** Seats that are filled already. */; before?: number } & Pick<
  Chosen,
  "why"
>;

/** The most approved of these papers, for as many seats. Of equal ones the smaller number is first in the draw. */
export function pickMostApproved(
  among: readonly number[],
  approvals: readonly number[],
  { seats, voters, before = 0, why }: Seats,
): { chosen: Chosen[]; draws: Drawn[] } {
  const approvalsOf = (paper: number | undefined) => (paper === undefined ? undefined : (approvals[paper] ?? 0));
  const ordered = byApprovals(among, approvals);
  const picked = ordered.slice(0, seats);
  const weakest = approvalsOf(picked.at(-1));
  const isDrawn = weakest !== undefined && weakest === approvalsOf(ordered[picked.length]);
  const tied = isDrawn ? ordered.filter((paper) => approvalsOf(paper) === weakest) : [];
  const above = picked.filter((paper) => approvalsOf(paper) !== weakest).length;
  const figure = (paper: number): Figured => ({ paper, figure: `${approvals[paper] ?? 0}` });
  const chosen = picked.map((paper, index): Chosen => {
    const figures = () => ordered.slice(index).map(figure);
    return { paper, numbers: { approvals: approvals[paper] ?? 0, voters }, figures, why };
  });
  const draws = isDrawn ? [{ papers: tied, seats: picked.length - above, position: before + above + 1 }] : [];
  return { chosen, draws };
}

/** The one sentence for a pick by approvals. */
export function explainApprovals(step: Omit<Step, "why">): string {
  const { figures, paperId, position, approvals = 0 } = step;
  const next = figures.find((figure) => figure.paperId !== paperId);
  if (next === undefined) return `${approvedBy(step)}.`;
  const others = position === 1 ? "any other paper" : "any paper left";
  if (next.figure !== `${approvals}`) return `${approvedBy(step)}, more than ${others}.`;
  return approvals === 0
    ? `${approvedBy(step)}, like every paper left.`
    : `${approvedBy(step)}, and no paper had more.`;
}

/** Most approved first; equal ones as they came. */
export function byApprovals(papers: readonly number[], approvals: readonly number[]): number[] {
  return [...papers].sort((a, b) => (approvals[b] ?? 0) - (approvals[a] ?? 0));
}
