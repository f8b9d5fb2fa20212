import { LevelMarket, type Payer } from "./level-market";
import { approvedBy, type Chosen, type Drawn, drawnFrom, inWords, type Left, priceToRational } from "./outcome";
import { comparePrices, type Price, pickInTurn, type Turn } from "./pick-in-turn";
import { formatRational } from "./rational";
import type { StepNumbers } from "./voting-method";

export type LevelPicks = {
  chosen: Chosen[];
  draws: Drawn[];
  /** What is not picked: by the level that it would ask for next, then what nobody approves. */
  left: Left[];
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
};

/**
 * Phragmén's rule: seat by seat the paper with the lowest level, see `LevelMarket`. A paper that nobody approves has no
 * level; such papers come by the draw where seats are left over.
 */
export function pickByLevel(election: LevelElection): LevelPicks {
  const { papers, payers, seats, approvals, before = 0, among = [...papers.keys()] } = election;
  const market = new LevelMarket(papers.length, payers, election.unit);
  const turns = pickInTurn(among, seats, market);
  const credits = turns.length;
  const draws: Drawn[] = turns.flatMap(({ tied }, index) =>
    tied.length > 1 ? [{ papers: tied, seats: 1, position: before + index + 1 }] : [],
  );
  const gone = new Set(turns.map(({ paper }) => paper));
  const rest = among.filter((paper) => !gone.has(paper)).map((paper) => ({ paper, price: market.priceOf(paper) }));
  const unwanted = rest.filter(({ price }) => price === null).map(({ paper }) => paper);
  const free = unwanted.slice(0, Math.max(0, seats - credits));
  const isDrawn = free.length > 0 && free.length < unwanted.length;
  if (isDrawn) draws.push({ papers: unwanted, seats: free.length, position: before + credits + 1 });
  const chosen = [
    ...turns.map((turn) => explainTurn(turn, election)),
    ...free.map((paper) => explainFree(paper, isDrawn ? unwanted.length : 1, election)),
  ];
  return { chosen, draws, left: figuresLeft(rest, free.length, approvals), credits, unit: market.unit };
}

/** The figures of a pick. */
export function levelOf({ numbers }: Chosen): { figure: string | null; approvals: number } {
  return { figure: numbers.level ?? null, approvals: numbers.approvals ?? 0 };
}

function explainTurn(
  { paper, price, tied, next }: Turn,
  { papers, approvals, voters, numbers }: LevelElection,
): Chosen {
  const level = priceToRational(price);
  const drawn = drawnFrom(tied.length, "that ask for as little");
  const counts = { approvals: approvals[paper] ?? 0, voters };
  return {
    paper,
    why: `${approvedBy(counts)}; sharing its cost brings them to a burden of ${inWords(level)}, the least that any paper asks for${drawn}.`,
    numbers: {
      ...counts,
      ...numbers,
      level: formatRational(level),
      payers: Number(price.payers),
      next: next && {
        paperId: papers[next.paper] ?? "",
        level: formatRational(priceToRational(next.price)),
        approvals: approvals[next.paper] ?? 0,
      },
    },
  };
}

function explainFree(paper: number, drawn: number, { voters, numbers }: LevelElection): Chosen {
  const why = `Approved by nobody; a seat was left over${drawnFrom(drawn, "that nobody approved")}.`;
  return { paper, why, numbers: { approvals: 0, voters, ...numbers } };
}

function figuresLeft(
  rest: readonly { paper: number; price: Price | null }[],
  free: number,
  approvals: readonly number[],
): Left[] {
  const wanted = rest.flatMap(({ paper, price }) => (price === null ? [] : [{ paper, price }]));
  wanted.sort((a, b) => comparePrices(a.price, b.price) || a.paper - b.paper);
  const unwanted = rest.filter(({ price }) => price === null).slice(free);
  const left: Pick<Left, "paper" | "figure">[] = [
    ...wanted.map(({ paper, price }) => ({ paper, figure: formatRational(priceToRational(price)) })),
    ...unwanted.map(({ paper }) => ({ paper, figure: null })),
  ];
  return left.map((standing) => ({ ...standing, approvals: approvals[standing.paper] ?? 0 }));
}
