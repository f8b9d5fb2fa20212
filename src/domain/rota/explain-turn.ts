/** What put one before the next in line. */
export type DecidedBy = "presented" | "waited" | "wouldPresent" | "key" | "alone";

type Turn = { position: number; presentedCount: number; clubMean: number; waitingDays: number };

/**
 * Why this person, why now, in one sentence that is true of the ranking: what the person did, the club's mean, and what
 * put the person first (or how many are before). Names nobody else, so that it can be shown to everyone.
 */
export function explainTurn({ position, presentedCount, clubMean, waitingDays }: Turn, decidedBy: DecidedBy): string {
  const own = `${presentedTimes(presentedCount)}; the club’s mean is ${oneDecimal(clubMean)}`;
  if (position > 1) return `${own}; ${position === 2 ? "one other comes" : `${position - 1} others come`} first.`;
  switch (decidedBy) {
    case "presented":
      return `${own}; nobody available has presented as little.`;
    case "waited":
      return `${own}; nobody available who presented as little has waited longer (${days(waitingDays)}).`;
    case "wouldPresent":
      return `${own}; waited as long as another, and offered to present this paper.`;
    case "key":
      return `${own}; level with another, and first in the fixed order that decides then.`;
    case "alone":
      return `${own}; nobody else is available.`;
  }
}

function presentedTimes(count: number): string {
  if (count === 0) return "Has not presented yet";
  if (count === 1) return "Presented once";
  return count === 2 ? "Presented twice" : `Presented ${count} times`;
}

/** "2.6", and "3" rather than "3.0". */
function oneDecimal(mean: number): string {
  return String(Math.round(mean * 10) / 10);
}

function days(count: number): string {
  if (count === 0) return "less than a day";
  return count === 1 ? "1 day" : `${count} days`;
}
