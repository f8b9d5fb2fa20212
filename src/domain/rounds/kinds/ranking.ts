import { MAX_SCORE, type RankedBallot } from "@/domain/rounds/ballot";
import { placeInWords } from "@/domain/rounds/place-in-words";
import { type BallotKindRules, describeTier, howMany, partOf } from "./ballot-kind";

export const rankingKind: BallotKindRules<RankedBallot> = {
  listPapers: ({ ranking }) => [...new Set(ranking.flat())],
  countNamed: ({ ranking }) => new Set(ranking.flat()).size,
  toMarks: ({ ranking }) => {
    const places = new Map<string, number>();
    let place = 0;
    for (const tier of ranking) {
      const fresh = tier.filter((paperId) => !places.has(paperId));
      if (fresh.length > 0) place += 1;
      for (const paperId of fresh) places.set(paperId, place);
    }
    return [...places];
  },
  unmarked: 1,
  fromMarks: (marks) => ({
    ranking: tiersOf(marks)
      .sort(([a], [b]) => a - b)
      .map(([, tier]) => tier),
  }),
  markOf: ({ ranking }, paperId) => {
    const place = ranking.findIndex((tier) => tier.includes(paperId)) + 1;
    return place === 0 ? null : { place };
  },
  wants: ({ ranking }, paperId) => {
    const at = ranking.findIndex((tier) => tier.includes(paperId));
    return at >= 0 && ranking.slice(0, at).flat().length < new Set(ranking.flat()).size / 2;
  },
  toLines: ({ ranking }, nominated) =>
    ranking.map((tier, at) => ({
      mark: placeInWords(at + 1),
      paperIds: nominated.filter((paperId) => tier.includes(paperId)),
    })),
  /** Of n places the first has 5, and each next one a share of 5 ÷ n less, rounded up: never 0. */
  toPoints: ({ ranking }) => {
    const points = new Map<string, number>();
    const tiers = ranking.filter((tier) => tier.length > 0);
    for (const [place, tier] of tiers.entries()) {
      const given = MAX_SCORE - Math.floor((place * MAX_SCORE) / tiers.length);
      for (const paperId of tier) points.set(paperId, points.get(paperId) ?? given);
    }
    return points;
  },
  fromPoints: (points) => {
    const tiers = tiersOf([...points].filter(([, given]) => given > 0));
    return { ranking: tiers.sort(([a], [b]) => b - a).map(([, tier]) => tier) };
  },
  inOrder: ({ ranking }) => ({ ranking: ranking.map((tier) => tier.toSorted()) }),
  describe: ({ ranking }, nameOf) => ranking.map((tier) => describeTier(tier, nameOf)).join(">"),
  keepNominated: ({ ranking }, nominated) => ({
    ranking: ranking.map((tier) => tier.filter((paperId) => nominated.has(paperId))).filter((tier) => tier.length > 0),
  }),
  /** A place means something beside the others alone: of two orders that both changed, only the voter knows the one. */
  merge: () => null,
  words: {
    ofBallot: ({ ranking }, papers) => partOf(ranking.flat().length, papers, "ranked"),
    toVoter: ({ ranking }) => `you ranked ${howMany(ranking.flat().length)}`,
    ofPaper: ({ ranking }, paperId) => {
      const at = ranking.findIndex((tier) => tier.includes(paperId));
      return at < 0 ? null : `your place ${at + 1}`;
    },
    blank: "ranked no paper",
  },
};

/** Papers by their mark, within one in the order given. */
function tiersOf(marks: readonly (readonly [paperId: string, mark: number])[]): [number, string[]][] {
  const tiers = new Map<number, string[]>();
  for (const [paperId, mark] of marks) {
    const tier = tiers.get(mark);
    if (tier === undefined) tiers.set(mark, [paperId]);
    else tier.push(paperId);
  }
  return [...tiers];
}
