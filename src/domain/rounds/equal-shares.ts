import { explainApprovals, pickMostApproved } from "./approval";
import { countDraws } from "./count-draws";
import {
  type Chosen,
  countApprovals,
  type Drawn,
  type Figured,
  keepsAllFigures,
  notYetPicked,
  priceToRational,
  toResult,
} from "./outcome";
import { pickByLevel } from "./pick-by-level";
import { pickInTurn, type Turn } from "./pick-in-turn";
import { formatRational } from "./rational";
import { type Profile, readApproved, readProfile } from "./read-ballots";
import { ShareMarket, type Spender } from "./share-market";
import { explainAfterShares, explainShares, shareWords } from "./share-words";
import type { Completion, Standing, TallyInput, TallyResult, VotingMethod } from "./voting-method";

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
  ...shareWords,
  name: "Equal shares",
  rule: "Approve every paper you would like to read. Everyone has the same budget, and a pick is paid by those who approved it.",
  explanation: [
    "Approve as many papers as you like. Everyone has the same budget, and each pick is paid by those who approved it.",
    "The paper that costs its supporters least is picked first. So a large group gets more of the picks, but not all of them.",
  ],
  fits: "When a round picks several papers: groups get their share within the one round.",
  ballotKind: "approval",
  figureName: "approvals",
  mostOf: ({ voters }) => voters,
  tally(input: TallyInput): TallyResult {
    const counted = countDraws(input, (order) => {
      const profile = readProfile(order, input.ballots, readApproved);
      const approvals = countApprovals(order.length, profile.groups);
      return complete[input.completion ?? "phragmen"]({ profile, approvals, seats: input.seats });
    });
    // Turns go by prices, which are of their turn alone; what a paper keeps are its approvals.
    const result = toResult({
      ...counted,
      standingOf: ({ paperId, approvals, figure }) => ({ paperId, figure: `${approvals ?? figure ?? 0}` }),
    });
    const place = new Map(counted.papers.map((paperId, number) => [paperId, number]));
    const placeOf = ({ paperId }: Standing) => place.get(paperId) ?? 0;
    const left = result.standings.slice(result.picks.length);
    left.sort((a, b) => Number(b.figure) - Number(a.figure) || placeOf(a) - placeOf(b));
    return { ...result, standings: [...result.standings.slice(0, result.picks.length), ...left] };
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
      why: explainAfterShares,
    });
    return join(chooseByShares(turns, counted), rest);
  },
  approval(counted) {
    const { turns } = spendShares(counted, counted.seats);
    return join(chooseByShares(turns, counted), fillByApprovals(counted, turns));
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
      if (spendShares(counted, size, false).turns.length === seats) {
        return chooseByShares(spendShares(counted, size).turns, counted, size);
      }
      size += 1;
    }
  },
};

/** Spends shares of `size` ÷ voters until the seats are filled or nothing can be had. */
function spendShares({ profile, seats }: Counted, size: number, keepsFigures = true): Shares {
  const spenders = profile.groups.map(({ marks, weight }) => ({
    papers: marks,
    weight: BigInt(weight),
    budget: BigInt(size),
  }));
  const market = new ShareMarket(profile.papers.length, spenders, BigInt(Math.max(profile.voters, 1)));
  const keepsAll = keepsFigures && keepsAllFigures(profile.papers.length, seats);
  const turns = pickInTurn([...profile.papers.keys()], seats, market, keepsAll);
  return { turns, spenders, unit: market.unit };
}

function chooseByShares(turns: readonly Turn[], { approvals, profile, seats }: Counted, size = seats): Picks {
  const chosen = turns.map((turn, index): Chosen => {
    const numbers = {
      approvals: approvals[turn.paper] ?? 0,
      voters: profile.voters,
      price: formatRational(priceToRational(turn.price)),
      payers: Number(turn.price.payers),
      phase: size === seats ? ("shares" as const) : ("increment" as const),
      ...(size !== seats && { size }),
    };
    const left = () => notYetPicked(profile.papers, turns.slice(0, index));
    return { paper: turn.paper, numbers, figures: () => priceAll(turn, left(), approvals), why: explainShares };
  });
  const draws = turns.flatMap(({ tied }, index) =>
    tied.length > 1 ? [{ papers: tied, seats: 1, position: index + 1 }] : [],
  );
  return { chosen, draws };
}

/** What can be paid for, cheapest first, then what cannot. */
function priceAll({ offers }: Turn, left: readonly number[], approvals: readonly number[]): Figured[] {
  const offered = new Set(offers.map(({ paper }) => paper));
  return [
    ...offers.map(({ paper, price }) => ({
      paper,
      figure: formatRational(priceToRational(price)),
      approvals: approvals[paper] ?? 0,
    })),
    ...left
      .filter((paper) => !offered.has(paper))
      .map((paper) => ({ paper, figure: null, approvals: approvals[paper] ?? 0 })),
  ];
}

function fillByApprovals({ profile, approvals, seats }: Counted, turns: readonly Turn[]): Picks {
  const before = turns.length;
  if (before === seats) return { chosen: [], draws: [] };
  const among = notYetPicked(profile.papers, turns);
  const why: Chosen["why"] = (step) => explainAfterShares(step, explainApprovals);
  const filled = pickMostApproved(among, approvals, { seats: seats - before, voters: profile.voters, before, why });
  return {
    ...filled,
    chosen: filled.chosen.map((pick) => ({ ...pick, numbers: { ...pick.numbers, phase: "approval" } })),
  };
}

function join(first: Picks, rest: Picks): Picks {
  return { chosen: [...first.chosen, ...rest.chosen], draws: [...first.draws, ...rest.draws] };
}
