import type { Market, Price } from "./pick-in-turn";

/** Voters who approve the same papers and carry the same burden each, over the market's common denominator. */
export type Payer = { papers: readonly number[]; weight: bigint; burden: bigint };

/**
 * What papers cost in burdens (Phragmén). A pick costs one credit, and its price is the level up to which its supporters
 * are filled, each from the own burden, so that they pay that together: the sum of max(0, level − burden) is 1. Whoever
 * is above the level pays nothing; the most burdened of those who pay is burdened as little as possible.
 *
 * `payers` are changed as they pay; `unit` is the denominator that all their burdens have in common.
 */
export class LevelMarket implements Market {
  readonly #supporters: Payer[][];

  constructor(
    papers: number,
    readonly payers: readonly Payer[],
    public unit: bigint,
  ) {
    this.#supporters = supportersOf(papers, payers);
  }

  priceOf(paper: number): Price | null {
    const supporters = this.#supporters[paper] ?? [];
    if (supporters.length === 0) return null;
    let paid = this.unit;
    let payers = 0n;
    let highest: bigint | null = null;
    for (const { burden, weight } of supporters) {
      paid += weight === 1n ? burden : burden * weight;
      payers += weight;
      if (highest === null || burden > highest) highest = burden;
    }
    const allPay = highest === null || highest * payers <= paid;
    return allPay ? { paid, payers, unit: this.unit } : this.#fillFromBelow(supporters);
  }

  pay(paper: number, { paid, payers }: Price): void {
    if (payers !== 1n) for (const payer of this.payers) payer.burden *= payers;
    this.unit *= payers;
    for (const payer of this.#supporters[paper] ?? []) if (payer.burden < paid) payer.burden = paid;
  }

  #fillFromBelow(supporters: readonly Payer[]): Price {
    const rising = [...supporters].sort((a, b) => (a.burden < b.burden ? -1 : a.burden > b.burden ? 1 : 0));
    let paid = this.unit;
    let payers = 0n;
    for (const { burden, weight } of rising) {
      if (payers > 0n && burden * payers >= paid) break; // at the level or above it: pays nothing
      paid += burden * weight;
      payers += weight;
    }
    return { paid, payers, unit: this.unit };
  }
}

/** Who supports each paper, by paper number. */
export function supportersOf<Voter extends { papers: readonly number[] }>(
  papers: number,
  voters: readonly Voter[],
): Voter[][] {
  const supporters: Voter[][] = Array.from({ length: papers }, () => []);
  for (const voter of voters) for (const paper of voter.papers) supporters[paper]?.push(voter);
  return supporters;
}
