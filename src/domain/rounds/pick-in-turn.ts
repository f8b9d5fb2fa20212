/** What a paper costs those who want it: paid / (payers · unit), compared without being divided. */
export type Price = { paid: bigint; payers: bigint; unit: bigint };

export type Offer = { paper: number; price: Price };

/** One pick and its price. */
export type Turn = Offer & {
  /** All papers that had the same price, the picked one first, in the order of the draw. */
  tied: number[];
  /** What could be paid for at this turn, cheapest first; where not all prices were needed, those that were. */
  offers: Offer[];
};

export type Market = {
  /** The price at which the paper's supporters can pay for it; null where they cannot. Never falls as others are paid. */
  priceOf(paper: number): Price | null;
  /** Takes the price from the paper's supporters. */
  pay(paper: number, price: Price): void;
};

/**
 * Picks the cheapest paper, lets its supporters pay, and goes on until the seats are filled or nothing can be paid for.
 * Of equal papers the one with the smallest number is picked. The last turn names all offers, the others only where
 * `keepsAll`.
 */
export function pickInTurn(papers: readonly number[], seats: number, market: Market, keepsAll: boolean): Turn[] {
  const turns: Turn[] = [];
  let known: Known[] = papers.map((paper) => ({ paper, price: null }));
  while (turns.length < seats) {
    const { offers, later } = askForCheapest(known, market, keepsAll || turns.length === seats - 1);
    const [cheapest] = offers;
    if (cheapest === undefined) break;
    const tied = offers.filter(({ price }) => comparePrices(price, cheapest.price) === 0).map(({ paper }) => paper);
    turns.push({ ...cheapest, tied, offers });
    market.pay(cheapest.paper, cheapest.price);
    known = [...offers.slice(1), ...later];
  }
  return turns;
}

/** A paper with the price that was its last time it was asked for. */
type Known = { paper: number; price: Price | null };

/**
 * This turn's prices, cheapest first, of as many papers as could be the cheapest two or equal to the first, or of all. Prices
 * never fall, so a paper whose last known price is above two of this turn's need not be asked for. Leaves out what cannot be paid for,
 * now and ever.
 */
function askForCheapest(
  known: readonly Known[],
  market: Market,
  asksAll: boolean,
): { offers: Offer[]; later: Known[] } {
  const offers: Offer[] = [];
  const later: Known[] = [];
  let second: Price | null = null;
  for (const entry of known) {
    if (!asksAll && second !== null && entry.price !== null && comparePrices(entry.price, second) > 0) {
      later.push(entry);
      continue;
    }
    const price = market.priceOf(entry.paper);
    if (price === null) continue;
    offers.push({ paper: entry.paper, price });
    if (second === null || comparePrices(price, second) < 0) {
      second = offers.sort(byPrice)[1]?.price ?? null;
    }
  }
  return { offers: offers.sort(byPrice), later };
}

export function comparePrices(a: Price, b: Price): number {
  const sameUnit = a.unit === b.unit; // within a turn, and units are thousands of bits long
  const left = sameUnit ? a.paid * b.payers : a.paid * b.payers * b.unit;
  const right = sameUnit ? b.paid * a.payers : b.paid * a.payers * a.unit;
  return left < right ? -1 : left > right ? 1 : 0;
}

function byPrice(a: Offer, b: Offer): number {
  return comparePrices(a.price, b.price) || a.paper - b.paper;
}
