import { supportersOf } from "./level-market";
import type { Market, Price } from "./pick-in-turn";

/** Voters who approve the same papers and have the same left to spend each, over the market's common denominator. */
export type Spender = { papers: readonly number[]; weight: bigint; budget: bigint };

/**
 * What papers cost in shares (Method of Equal Shares). A pick costs one credit, and its price is the most that any of
 * its supporters has to pay, when whoever has less than that pays all that is left: the sum of min(budget, price) is 1.
 * A paper whose supporters have less than one credit together cannot be had.
 *
 * `spenders` are changed as they pay; `unit` is the denominator that all their budgets have in common.
 */
export class ShareMarket implements Market {
  readonly #supporters: Spender[][];

  constructor(
    papers: number,
    readonly spenders: readonly Spender[],
    public unit: bigint,
  ) {
    this.#supporters = supportersOf(papers, spenders);
  }

  priceOf(paper: number): Price | null {
    const supporters = this.#supporters[paper] ?? [];
    let purse = 0n;
    let payers = 0n;
    let least: bigint | null = null;
    for (const { budget, weight } of supporters) {
      purse += weight === 1n ? budget : budget * weight;
      payers += weight;
      if (least === null || budget < least) least = budget;
    }
    if (least === null || purse < this.unit) return null;
    const allPayTheSame = least * payers >= this.unit;
    return allPayTheSame ? { paid: this.unit, payers, unit: this.unit } : this.#exhaustThePoor(supporters, payers);
  }

  pay(paper: number, { paid, payers }: Price): void {
    if (payers !== 1n) for (const spender of this.spenders) spender.budget *= payers;
    this.unit *= payers;
    for (const spender of this.#supporters[paper] ?? []) {
      spender.budget = spender.budget < paid ? 0n : spender.budget - paid;
    }
  }

  #exhaustThePoor(supporters: readonly Spender[], all: bigint): Price {
    const rising = [...supporters].sort((a, b) => (a.budget < b.budget ? -1 : a.budget > b.budget ? 1 : 0));
    let paid = this.unit;
    let payers = all;
    for (const { budget, weight } of rising) {
      if (budget * payers >= paid) break;
      paid -= budget * weight;
      payers -= weight;
    }
    return { paid, payers, unit: this.unit };
  }
}
