import { type ApprovalBallot, MAX_SCORE } from "@/domain/rounds/ballot";
import { type BallotKindRules, describeTier, howMany } from "./ballot-kind";

/** From so many points on a paper counts as approved: more than half of what there is to give. */
const APPROVED_FROM = 3;

export const approvalKind: BallotKindRules<ApprovalBallot> = {
  listPapers: ({ approved }) => [...new Set(approved)],
  countNamed: ({ approved }) => new Set(approved).size,
  toMarks: ({ approved }) => [...new Set(approved)].map((paperId) => [paperId, 1]),
  unmarked: 1,
  fromMarks: (marks) => ({ approved: marks.map(([paperId]) => paperId) }),
  markOf: ({ approved }, paperId) => (approved.includes(paperId) ? { approved: true } : null),
  wants: ({ approved }, paperId) => approved.includes(paperId),
  toLines: ({ approved }, nominated) => [
    { mark: "approved", paperIds: nominated.filter((paperId) => approved.includes(paperId)) },
  ],
  toPoints: ({ approved }) => new Map(approved.map((paperId) => [paperId, MAX_SCORE])),
  fromPoints: (points) => ({
    approved: [...points].filter(([, given]) => given >= APPROVED_FROM).map(([paperId]) => paperId),
  }),
  inOrder: ({ approved }) => ({ approved: approved.toSorted() }),
  describe: ({ approved }, nameOf) => describeTier(approved, nameOf),
  keepNominated: ({ approved }, nominated) => ({ approved: approved.filter((paperId) => nominated.has(paperId)) }),
  /** A paper is approved or not, so the side that changed it decides. */
  merge: ({ approved: base }, { approved: mine }, { approved: theirs }) => ({
    approved: [
      ...theirs.filter((paperId) => mine.includes(paperId) || !base.includes(paperId)),
      ...mine.filter((paperId) => !base.includes(paperId) && !theirs.includes(paperId)),
    ],
  }),
  words: {
    ofBallot: ({ approved }, papers) =>
      approved.length === 0 ? "approving none" : `approving ${approved.length} of ${papers}`,
    toVoter: ({ approved }) => `you approved ${howMany(approved.length)}`,
    ofPaper: ({ approved }, paperId) => (approved.includes(paperId) ? "you approved" : null),
    blank: "approved none of the papers",
  },
};
