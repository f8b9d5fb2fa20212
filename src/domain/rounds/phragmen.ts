import { countDraws } from "./count-draws";
import { methodFacts } from "./method-facts";
import { countApprovals, toResult } from "./outcome";
import { levelOf, pickByLevel } from "./pick-by-level";
import { readApproved, readProfile } from "./read-ballots";
import type { TallyInput, TallyResult, VotingMethod } from "./voting-method";

/**
 * Phragmén's sequential method for one election (Phragmén, 1894; Brill, Freeman, Janson and Lackner, "Phragmén's Voting
 * Methods and Justified Representation", 2017). Nobody has a burden before. The edges are those of `pickByLevel`: no
 * ballots, or none that approves anything, and the draw alone decides.
 */
export const phragmen: VotingMethod = {
  id: "phragmen",
  ...methodFacts.phragmen,
  tally(input: TallyInput): TallyResult {
    const picks = countDraws(input, (papers) => {
      const { groups, voters } = readProfile(papers, input.ballots, readApproved);
      return pickByLevel({
        papers,
        payers: groups.map(({ marks, weight }) => ({ papers: marks, weight: BigInt(weight), burden: 0n })),
        unit: 1n,
        seats: input.seats,
        approvals: countApprovals(papers.length, groups),
        voters,
      });
    });
    return toResult({ ...picks, figureOf: levelOf });
  },
};
