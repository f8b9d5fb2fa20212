import { LevelMarket, type Payer } from "./level-market";
import { explainFreePlace, explainLevel } from "./level-words";
import { type Chosen, type Drawn, type Figured, keepsAllFigures, priceToRational, type Why } from "./outcome";
import { pickInTurn, type Turn } from "./pick-in-turn";
import { formatRational } from "./rational";
import type { StepNumbers } from "./voting-method";

export type LevelPicks = {
  chosen: Chosen[];
  draws: Drawn[];
  /** How many picks were paid for. */
  credits: number;
  /** The common denominator of the payers' burdens, which have been raised. */
  unit: bigint;
};

type LevelElection = {
  papers: readonly string[];
  /** The numbers of those that can be picked; all if left out. */
  among?: readonly number[];
  /** Their burdens are changed as they pay. */
  payers: readonly Payer[];
  unit: bigint;
  seats: number;
  approvals: readonly number[];
  voters: number;
  /** Seats that are filled already. */
  before?: number;
  /** What a step says beside its level. */
  numbers?: StepNumbers;
  /** The sentence for a paid pick. */
  why?: Why;
};

/**
 * Phragmén's rule: seat by seat the paper with the lowest level, see `LevelMarket`. A paper that nobody approves has no
 * level; such papers come by the draw where seats are left over.
 */
export function pickByLevel(election: LevelElection): LevelPicks {
  const { papers, payers, seats, approvals, voters, numbers } = election;
  const { before = 0, among = [...papers.keys()], why = explainLevel } = election;
  const market = new LevelMarket(papers.length, payers, election.unit);
  const unwanted = among.filter((paper) => market.priceOf(paper) === null);
  const turns = pickInTurn(among, seats, market, keepsAllFigures(among.length, seats));
  const credits = turns.length;
  const draws: Drawn[] = turns.flatMap(({ tied }, index) =>
    tied.length > 1 ? [{ papers: tied, seats: 1, position: before + index + 1 }] : [],
  );
  const free = unwanted.slice(0, Math.max(0, seats - credits));
  const isDrawn = free.length > 0 && free.length < unwanted.length;
  if (isDrawn) draws.push({ papers: unwanted, seats: free.length, position: before + credits + 1 });
  const withoutLevel = (left: readonly number[]): Figured[] =>
    left.map((paper) => ({ paper, figure: null, approvals: 0 }));
  const paid = turns.map(
    (turn): Chosen => ({
      paper: turn.paper,
      numbers: { ...countsOf(turn, election), ...numbers },
      figures: () => [...figuresOf(turn, approvals), ...withoutLevel(unwanted)],
      why,
    }),
  );
  const unpaid = free.map(
    (paper, index): Chosen => ({
      paper,
      numbers: { approvals: 0, voters, ...numbers },
      figures: () => withoutLevel(unwanted.slice(index)),
      why: explainFreePlace,
    }),
  );
  return { chosen: [...paid, ...unpaid], draws, credits, unit: market.unit };
}

function countsOf({ paper, price }: Turn, { approvals, voters }: LevelElection): StepNumbers {
  return {
    approvals: approvals[paper] ?? 0,
    voters,
    level: formatRational(priceToRational(price)),
    payers: Number(price.payers),
  };
}

function figuresOf({ offers }: Turn, approvals: readonly number[]): Figured[] {
  return offers.map(({ paper, price }) => ({
    paper,
    figure: formatRational(priceToRational(price)),
    approvals: approvals[paper] ?? 0,
    payers: Number(price.payers),
  }));
}
