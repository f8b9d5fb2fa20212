import { byApprovals, pickMostApproved } from "./approval";
import { countDraws } from "./count-draws";
import { methodFacts } from "./method-facts";
import {
  approvedBy,
  type Chosen,
  countApprovals,
  type Drawn,
  drawnFrom,
  inWords,
  notYetPicked,
  priceToRational,
  toResult,
} from "./outcome";
import { pickByLevel } from "./pick-by-level";
import { pickInTurn, type Turn } from "./pick-in-turn";
import { formatRational } from "./rational";
import { type Profile, readApproved, readProfile } from "./read-ballots";
import { ShareMarket, type Spender } from "./share-market";
import type { Completion, TallyInput, TallyResult, VotingMethod } from "./voting-method";

type Counted = { profile: Profile<number[]>; approvals: number[]; seats: number };
type Picks = { chosen: Chosen[]; draws: Drawn[] };
type Shares = { turns: Turn[]; spenders: Spender[]; unit: bigint };

/**
 * The Method of Equal Shares, also called Rule X (Peters and Skowron, "Proportionality and the Limits of Welfarism",
 * 2020), with unit costs and approvals. Every voter has the same share of the seats to spend; a pick costs 1 and is
 * paid for by those who approved it, and the paper that costs its supporters least, see `ShareMarket`, is picked next.
 * Where nothing more can be paid for and seats are left, the completion fills them:
 * - phragmen: goes on with Phragmén's method, in which what somebody has left to spend is a burden below zero;
 * - approval: the most approved of the others;
 * - increment: counts anew with larger and larger shares, as if there were one seat more each time, until the seats are
 *   filled; where fewer papers are approved than there are seats, the most approved ones.
 */
export const equalShares: VotingMethod = {
  id: "equal-shares",
  ...methodFacts["equal-shares"],
  tally(input: TallyInput): TallyResult {
    const { papers, chosen, draws, approvals } = countDraws(input, (order) => {
      const profile = readProfile(order, input.ballots, readApproved);
      const counted = { profile, approvals: countApprovals(order.length, profile.groups), seats: input.seats };
      return { ...complete[input.completion ?? "phragmen"](counted), approvals: counted.approvals };
    });
    const figureOf = ({ paper }: { paper: number }) => ({ figure: `${approvals[paper] ?? 0}` });
    const left = byApprovals(notYetPicked(papers, chosen), approvals);
    return toResult({
      papers,
      chosen,
      figureOf,
      left: left.map((paper) => ({ paper, ...figureOf({ paper }) })),
      draws,
    });
  },
};

const complete: Readonly<Record<Completion, (counted: Counted) => Picks>> = {
  phragmen(counted) {
    const { profile, approvals, seats } = counted;
    const { turns, spenders, unit } = spendShares(counted, seats);
    const rest = pickByLevel({
      papers: profile.papers,
      among: notYetPicked(profile.papers, turns),
      payers: spenders.map(({ papers, weight, budget }) => ({ papers, weight, burden: -budget })),
      unit,
      seats: seats - turns.length,
      approvals,
      voters: profile.voters,
      before: turns.length,
      numbers: { phase: "phragmen" },
    });
    return join(explainShares(turns, counted), rest);
  },
  approval(counted) {
    const { turns } = spendShares(counted, counted.seats);
    return join(explainShares(turns, counted), fillByApprovals(counted, turns));
  },
  increment(counted) {
    const { approvals, seats, profile } = counted;
    const wanted = approvals.filter((count) => count > 0).sort((a, b) => b - a);
    const rarest = wanted[seats - 1];
    if (rarest === undefined) return fillByApprovals(counted, []);
    // With shares of `size` ÷ voters, papers with fewer approvals than voters ÷ size can never be had: smaller sizes
    // fail.
    let size = Math.max(seats, Math.ceil(profile.voters / rarest));
    for (;;) {
      const { turns } = spendShares(counted, size);
      if (turns.length === seats) return explainShares(turns, counted, size);
      size += 1;
    }
  },
};

/** Spends shares of `size` ÷ voters until the seats are filled or nothing can be had. */
function spendShares({ profile, seats }: Counted, size: number): Shares {
  const spenders = profile.groups.map(({ marks, weight }) => ({
    papers: marks,
    weight: BigInt(weight),
    budget: BigInt(size),
  }));
  const market = new ShareMarket(profile.papers.length, spenders, BigInt(Math.max(profile.voters, 1)));
  const turns = pickInTurn([...profile.papers.keys()], seats, market);
  return { turns, spenders, unit: market.unit };
}

function explainShares(turns: readonly Turn[], { approvals, profile, seats }: Counted, size = seats): Picks {
  const shares = size === seats ? "" : `, with shares as for ${size} picks`;
  const chosen = turns.map(({ paper, price, tied }): Chosen => {
    const most = priceToRational(price);
    const numbers = {
      approvals: approvals[paper] ?? 0,
      voters: profile.voters,
      price: formatRational(most),
      payers: Number(price.payers),
      phase: size === seats ? ("shares" as const) : ("increment" as const),
    };
    const drawn = drawnFrom(tied.length, "that cost as little");
    const why = `${approvedBy(numbers)}, who pay for it with at most ${inWords(most)} each, the least that any paper costs${shares}${drawn}.`;
    return { paper, why, numbers };
  });
  const draws = turns.flatMap(({ tied }, index) =>
    tied.length > 1 ? [{ papers: tied, seats: 1, position: index + 1 }] : [],
  );
  return { chosen, draws };
}

function fillByApprovals({ profile, approvals, seats }: Counted, turns: readonly Turn[]): Picks {
  const before = turns.length;
  if (before === seats) return { chosen: [], draws: [] };
  const among = notYetPicked(profile.papers, turns);
  const filled = pickMostApproved(among, approvals, { seats: seats - before, voters: profile.voters, before });
  return {
    ...filled,
    chosen: filled.chosen.map((pick) => ({ ...pick, numbers: { ...pick.numbers, phase: "approval" } })),
  };
}

function join(first: Picks, rest: Picks): Picks {
  return { chosen: [...first.chosen, ...rest.chosen], draws: [...first.draws, ...rest.draws] };
}
