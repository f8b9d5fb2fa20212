import type { ScoreBallot } from "@/domain/rounds/ballot";
import { type BallotKindRules, describeTier, howMany, partOf } from "./ballot-kind";

/** From three points of five on a paper was wanted rather than not. */
const WANTED_POINTS = 3;

export const scoresKind: BallotKindRules<ScoreBallot> = {
  listPapers: ({ scores }) => Object.keys(scores),
  countNamed: ({ scores }) => Object.values(scores).filter((points) => points > 0).length,
  toMarks: ({ scores }) => Object.entries(scores),
  unmarked: 0,
  fromMarks: (marks) => ({ scores: Object.fromEntries(marks) }),
  markOf: (ballot, paperId) => {
    const points = pointsOf(ballot, paperId);
    return points === undefined ? null : { points };
  },
  wants: (ballot, paperId) => (pointsOf(ballot, paperId) ?? 0) >= WANTED_POINTS,
  toLines: (ballot, nominated) => {
    const points = (paperId: string) => pointsOf(ballot, paperId) ?? 0;
    const given = [...new Set(nominated.map(points))].filter((some) => some > 0).sort((a, b) => b - a);
    return given.map((some) => ({
      mark: some === 1 ? "1 point" : `${some} points`,
      paperIds: nominated.filter((paperId) => points(paperId) === some),
    }));
  },
  toPoints: ({ scores }) => new Map(Object.entries(scores)),
  fromPoints: (points) => ({ scores: Object.fromEntries(points) }),
  inOrder: ({ scores }) => ({ scores: Object.fromEntries(Object.entries(scores).toSorted(byPaper)) }),
  describe: ({ scores }, nameOf) => {
    const given = Object.entries(scores).filter(([, points]) => points > 0);
    return describeTier(given, ([paperId, points]) => `${nameOf(paperId)}:${points}`);
  },
  keepNominated: ({ scores }, nominated) => ({
    scores: Object.fromEntries(Object.entries(scores).filter(([paperId]) => nominated.has(paperId))),
  }),
  merge: (base, mine, theirs) => {
    const merged: Record<string, number> = {};
    for (const paperId of new Set([base, mine, theirs].flatMap(({ scores }) => Object.keys(scores)))) {
      const [before, here, there] = [base, mine, theirs].map((ballot) => pointsOf(ballot, paperId));
      if (here !== before && there !== before && here !== there) return null;
      const points = here === before ? there : here;
      if (points !== undefined) merged[paperId] = points;
    }
    return { scores: merged };
  },
  words: {
    ofBallot: ({ scores }, papers) => partOf(Object.keys(scores).length, papers, "scored"),
    toVoter: ({ scores }) => `you scored ${howMany(Object.keys(scores).length)}`,
    ofPaper: (ballot, paperId) => {
      const points = pointsOf(ballot, paperId);
      return points === undefined ? null : `you gave ${points}`;
    },
    blank: "gave no paper a point",
  },
};

const pointsOf = ({ scores }: ScoreBallot, paperId: string): number | undefined =>
  Object.hasOwn(scores, paperId) ? scores[paperId] : undefined;

const byPaper = ([a]: [string, number], [b]: [string, number]) => (a < b ? -1 : 1);
