import { MAX_SCORE } from "./ballot";
import { countDraws } from "./count-draws";
import { type Chosen, type Drawn, toResult } from "./outcome";
import { type Profile, readProfile, readScores } from "./read-ballots";
import type { ScoreCount } from "./star-finalists";
import { runOff } from "./star-runoff";
import { starWords } from "./star-words";
import type { TallyInput, TallyResult, VotingMethod } from "./voting-method";

/**
 * STAR, score then automatic runoff (Frohnmayer and Wolk, 2014; rules and ties as the Equal Vote Coalition publishes
 * them): of the two papers with the most points the one wins that more voters gave more points than the other. A tie in
 * the runoff goes to the paper with more points in all, then to the one that more voters gave five points, then to the
 * draw. For several seats it is Bloc STAR: found anew among the papers that are left. A paper without points has none
 * from that voter. No ballots: the draw decides.
 */
export const star: VotingMethod = {
  id: "star",
  ...starWords,
  name: "STAR",
  rule: "Give every paper 0 to 5 points. Of the two with the most points, the one that more voters prefer is picked.",
  explanation: [
    "Give each paper 0 to 5 points: 5 for one you would love to read, 0 for one you would rather not.",
    "The two papers with the most points go into a runoff, in which your ballot counts for the one you gave more points.",
  ],
  fits: "When it matters how much a paper is liked, not only whether.",
  ballotKind: "scores",
  figureName: "points",
  mostOf: ({ voters }) => voters * MAX_SCORE,
  tally(input: TallyInput): TallyResult {
    return toResult(countDraws(input, (papers) => fillSeats(papers, input)));
  },
};

function fillSeats(papers: readonly string[], { ballots, seats }: TallyInput) {
  const profile = readProfile(papers, ballots, readScores);
  const count = countScores(profile);
  const totalOf = (paper: number) => count.totals[paper] ?? 0;
  const chosen: Chosen[] = [];
  const draws: Drawn[] = [];
  let among = [...papers.keys()].sort((a, b) => totalOf(b) - totalOf(a) || a - b);
  while (chosen.length < seats && among.length > 0) {
    const running = among;
    const seat = runOff(running, count, profile.voters);
    const rival = seat.rival === null ? null : (papers[seat.rival] ?? null);
    chosen.push({
      paper: seat.winner,
      numbers: { ...seat.numbers, rival },
      figures: () => running.map((paper) => ({ paper, figure: `${totalOf(paper)}` })),
      why: () => seat.why,
    });
    draws.push(...seat.draws.map((draw) => ({ ...draw, seats: 1, position: chosen.length })));
    among = among.filter((paper) => paper !== seat.winner);
  }
  return { chosen, draws };
}

function countScores({ papers, groups }: Profile<number[]>): ScoreCount {
  const totals = new Array<number>(papers.length).fill(0);
  const fives = new Array<number>(papers.length).fill(0);
  for (const { marks, weight } of groups) {
    for (const [paper, score] of marks.entries()) {
      totals[paper] = (totals[paper] ?? 0) + score * weight;
      if (score === MAX_SCORE) fives[paper] = (fives[paper] ?? 0) + weight;
    }
  }
  const known = new Map<number, number>();
  const prefer = (paper: number, other: number) => {
    const key = paper * papers.length + other;
    const counted =
      known.get(key) ??
      groups.reduce((sum, { marks, weight }) => ((marks[paper] ?? 0) > (marks[other] ?? 0) ? sum + weight : sum), 0);
    known.set(key, counted);
    return counted;
  };
  return { totals, fives, prefer };
}
