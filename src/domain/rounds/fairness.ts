import type { MethodComparison } from "./compare-methods";
import { parseRational } from "./rational";
import type { MethodId, Standing } from "./voting-method";

/** A closed round, as far as fairness is measured by it. */
export type MeasuredRound = {
  number: number;
  method: MethodId;
  picks: readonly string[];
  standings: readonly Standing[];
  comparison: readonly MethodComparison[];
};

/** Approvals of a round's picks, and of those that the most approvals would have picked on the same ballots. */
export type ApprovalCost = { number: number; ours: number; plain: number };

/** Null for a round whose ballots are no approvals, or that was counted before methods were compared. */
export function measureCost({ number, method, picks, standings, comparison }: MeasuredRound): ApprovalCost | null {
  const plain = plainPicks({ method, picks, comparison });
  const approvals = new Map(standings.map((standing) => [standing.paperId, approvalsOf(standing)]));
  const known = [...picks, ...(plain ?? [])].map((paperId) => approvals.get(paperId) ?? null);
  if (plain === null || picks.length === 0 || known.some((count) => count === null)) return null;
  const sum = (paperIds: readonly string[]) => paperIds.reduce((total, id) => total + (approvals.get(id) ?? 0), 0);
  return { number, ours: sum(picks), plain: sum(plain) };
}

/** What the most approvals would have picked; null where nobody compared. */
export function plainPicks({
  method,
  picks,
  comparison,
}: Pick<MeasuredRound, "method" | "picks" | "comparison">): readonly string[] | null {
  if (method === "approval") return picks;
  return comparison.find((other) => other.method === "approval")?.picks ?? null;
}

function approvalsOf({ approvals, figure }: Standing): number | null {
  if (approvals !== undefined) return approvals;
  const count = parseRational(figure ?? "");
  return count === null || count.d !== 1n ? null : Number(count.n);
}

/** One ballot of a member in a round: what it approved. */
export type ApprovedByMember = { member: string; number: number; approved: readonly string[] };

/** Shares, 0 to 1, of the picks of rounds in which a member voted that the member approved. */
export type Spread = { lowest: number; middle: number; highest: number };

/** Rounds in which somebody must have voted for a share to say anything. */
export const MIN_ROUNDS_OF_MEMBER = 3;
/** Fewer members than this, and a share points at a person. */
export const MIN_MEMBERS = 5;

/** How evenly picks pleased those who voted. Null for too few. */
export function measureSpread(
  ballots: readonly ApprovedByMember[],
  picksOf: ReadonlyMap<number, readonly string[]>,
): (Spread & { members: number }) | null {
  const members = new Map<string, { rounds: number; picks: number; approved: number }>();
  for (const { member, number, approved } of ballots) {
    const picks = picksOf.get(number);
    if (picks === undefined) continue;
    const { rounds, picks: seen, approved: liked } = members.get(member) ?? { rounds: 0, picks: 0, approved: 0 };
    const pleased = picks.filter((paperId) => approved.includes(paperId)).length;
    members.set(member, { rounds: rounds + 1, picks: seen + picks.length, approved: liked + pleased });
  }
  const shares = [...members.values()]
    .filter(({ rounds, picks }) => rounds >= MIN_ROUNDS_OF_MEMBER && picks > 0)
    .map(({ picks, approved }) => approved / picks)
    .sort((a, b) => a - b);
  const [lowest] = shares;
  if (lowest === undefined || shares.length < MIN_MEMBERS) return null;
  const middle = shares[Math.floor((shares.length - 1) / 2)] ?? lowest;
  return { lowest, middle, highest: shares.at(-1) ?? lowest, members: shares.length };
}
