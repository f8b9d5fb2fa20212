import { countDraws } from "./count-draws";
import { levelFacts, levelWords } from "./level-words";
import { countApprovals, toResult } from "./outcome";
import { pickByLevel } from "./pick-by-level";
import { readApproved, readProfile } from "./read-ballots";
import type { TallyInput, TallyResult, VotingMethod } from "./voting-method";

/**
 * Phragmén's sequential method for one election (Phragmén, 1894; Brill, Freeman, Janson and Lackner, "Phragmén's Voting
 * Methods and Justified Representation", 2017). Nobody has a burden before. The edges are those of `pickByLevel`: no
 * ballots, or none that approves anything, and the draw alone decides.
 */
export const phragmen: VotingMethod = {
  id: "phragmen",
  ...levelFacts,
  ...levelWords,
  name: "Phragmén",
  rule: "Approve every paper you would like to read. Every pick is a burden shared by those who approved it, and the paper that burdens its supporters least is picked.",
  explanation: [
    "Approve as many papers as you like. Everyone who approved the paper that is picked shares its cost.",
    "Each pick goes to the paper that leaves its supporters with the lowest burden.",
  ],
  fits: "When a round picks several papers and earlier rounds should not count.",
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
    return toResult(picks);
  },
};
