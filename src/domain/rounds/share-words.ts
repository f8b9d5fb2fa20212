import { approvalWords } from "./approval";
import { inDecimals, placesToDistinguish } from "./in-decimals";
import { explainLevel, levelWords } from "./level-words";
import { approvedBy } from "./outcome";
import type { MethodWords, NamedNumber, Step, StepNumbers } from "./voting-method";

type Unsaid = Omit<Step, "why">;

/** The one sentence for a pick that is paid from the shares. */
export function explainShares(step: Unsaid): string {
  const { approvals = 0, price = "0", size } = step;
  const next = nextOf(step);
  const most = inDecimals(price, { places: placesToDistinguish([price, next?.figure ?? price]) });
  const pay = approvals === 1 ? `who pays ${most} for it` : `who pay at most ${most} each for it`;
  const lowest = next === undefined || next.figure === null ? "" : ", the lowest price of all papers";
  const shares = size === undefined ? "" : `, with budgets as for ${size} picks`;
  return `${approvedBy(step)}, ${pay}${lowest}${shares}.`;
}

/** The same for a place that the shares could not pay for, which goes by `explain`. */
export function explainAfterShares(step: Unsaid, explain: (step: Unsaid) => string = explainLevel): string {
  const rest = step.phase === "phragmen" ? " What people have left counts as a burden below zero." : "";
  return `The budgets could not pay for this place, so it was filled by completion.${rest} ${explain(step)}`;
}

const nextOf = ({ figures, paperId }: Unsaid) => figures.find((figure) => figure.paperId !== paperId);

/** How the steps of equal shares are described: each by what filled the place. */
export const shareWords: MethodWords = {
  comesNext: (step) => wordsOf(step).comesNext(step),
  tied: (step) => wordsOf(step).tied(step),
  pictures: (step) => wordsOf(step).pictures(step),
  numbers: (step) => [{ name: "Paid from", value: phases[step.phase ?? "shares"] }, ...wordsOf(step).numbers(step)],
};

const byPrice: MethodWords = {
  comesNext(step) {
    const next = nextOf(step);
    const { price } = step;
    if (price === undefined || next === undefined || next.figure === null || next.figure === price) return [];
    const most = inDecimals(next.figure, { places: placesToDistinguish([price, next.figure]) });
    return [{ paperId: next.paperId }, ` came next, at ${most}.`];
  },
  tied: () => "cost their supporters the same",
  pictures: ({ figures }) => [
    {
      title: "The most that one supporter would pay",
      legend: "The lowest price is picked. A pick costs 1 in all.",
      bars: figures.map(({ paperId, figure, approvals = 0 }) => ({
        of: { paperId },
        figure,
        none: "its supporters can’t pay for it",
        note: approvals === 1 ? "1 approval" : `${approvals} approvals`,
      })),
    },
  ],
  numbers({ approvals = 0, voters = 0, payers = 0, price = "0" }) {
    const numbers: NamedNumber[] = [
      { name: "Approved by", value: `${approvals} of ${voters}` },
      { name: "Paid the most", value: `${payers}` },
      { name: "The most that one paid", value: { exact: price } },
    ];
    return numbers;
  },
};

function wordsOf({ phase, level }: StepNumbers): MethodWords {
  if (phase === "approval") return approvalWords;
  return phase === "phragmen" || level !== undefined ? levelWords : byPrice;
}

const phases = {
  shares: "the budgets",
  phragmen: "completion, by burdens",
  approval: "completion, by approvals",
  increment: "the budgets, made larger",
} as const;
