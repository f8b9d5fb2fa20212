import type { ApprovalBallot } from "./ballot";
import { methodFacts } from "./method-facts";
import { orderByDraw } from "./tie-break";
import type { CastBallot, Step, TallyInput, TallyResult, Tie, VotingMethod } from "./voting-method";

type Standing = { paperId: string; count: number };

/** Approvals per paper, most first. Ties keep the order of `nominated`. A ballot counts a paper once. */
export function countApprovals(nominated: readonly string[], ballots: readonly ApprovalBallot[]): Standing[] {
  const approvals = new Map(nominated.map((paperId) => [paperId, 0]));
  for (const { approved } of ballots) {
    for (const paperId of new Set(approved)) {
      const soFar = approvals.get(paperId);
      if (soFar !== undefined) approvals.set(paperId, soFar + 1); // a nomination may have been withdrawn since
    }
  }
  return [...approvals].map(([paperId, count]) => ({ paperId, count })).sort((a, b) => b.count - a.count);
}

/**
 * Approval voting (Brams and Fishburn, 1978): the most approved papers win. The edges:
 * - no nominations: no picks; fewer nominations than seats: all of them are picked;
 * - no ballots: all papers are tied at zero and the draw decides, since the club meets and reads something anyway;
 * - a paper that nobody approved is picked only where seats are left over.
 */
export const approval: VotingMethod = {
  id: "approval",
  ...methodFacts.approval,
  tally({ nominations, ballots, seats, seed }: TallyInput): TallyResult {
    if (!Number.isInteger(seats) || seats < 1) throw new RangeError("A round picks at least one paper.");
    const standings = countApprovals(orderByDraw([...new Set(nominations)], seed), ballots.map(approvalsOf));
    const picks = standings.slice(0, seats).map(({ paperId }) => paperId);
    const tie = findTie(standings, picks.length);
    return {
      picks,
      standings: standings.map(({ paperId, count }) => ({ paperId, figure: `${count}` })),
      ties: tie === null ? [] : [tie],
      steps: explain(standings, picks.length, tie, ballots.length),
    };
  },
};

function approvalsOf(ballot: CastBallot): ApprovalBallot {
  if ("approved" in ballot) return ballot;
  throw new RangeError("Most approvals counts approvals.");
}

/** The papers equal to the last one picked, if some of them were picked and some were not. */
function findTie(standings: readonly Standing[], picked: number): Tie | null {
  const last = standings[picked - 1];
  const next = standings[picked];
  if (!last || !next || last.count !== next.count) return null;
  const papers = standings.filter(({ count }) => count === last.count).map(({ paperId }) => paperId);
  const above = standings.filter(({ count }) => count > last.count).length;
  return { papers, seats: picked - above, position: above + 1 };
}

function explain(standings: readonly Standing[], picked: number, tie: Tie | null, voters: number): Step[] {
  return standings.slice(0, picked).map(({ paperId, count }, index) => {
    const approvedBy = count === 0 ? "Approved by nobody" : `Approved by ${count} of ${voters}`;
    const how = tie?.papers.includes(paperId)
      ? `; drawn from ${tie.papers.length} papers with as many approvals.`
      : ".";
    return { position: index + 1, paperId, why: approvedBy + how };
  });
}
