/** What put one before the next in line. */
export type DecidedBy = "presented" | "waited" | "wouldPresent" | "key" | "alone";

type Turn = { position: number; presentedCount: number; clubMean: number; waitingDays: number };

/**
 * Why this person, why now: one sentence that is true of the ranking, and the numbers behind it on a line of their own, see
 * `readReason`. Names nobody, so that it can be shown to everyone.
 */
export function explainTurn(turn: Turn, decidedBy: DecidedBy): string {
  return `${sayWhy(turn, decidedBy)}\n${listNumbers(turn)}`;
}

function sayWhy({ position, presentedCount }: Turn, decidedBy: DecidedBy): string {
  if (position > 1) return position === 2 ? "One person comes first." : `${position - 1} people come first.`;
  const turns = turnsOf(presentedCount);
  switch (decidedBy) {
    case "presented":
      return presentedCount === 0
        ? "They haven’t presented yet, and everyone else who is free has."
        : `They have ${turns}, fewer than anyone else who is free.`;
    case "waited":
      return presentedCount === 0
        ? "They haven’t presented yet, and nobody free has waited longer."
        : `They have ${turns}, and nobody free with as few has waited longer.`;
    case "wouldPresent":
      return "They have waited as long as someone else, and offered to present this paper.";
    case "key":
      return "They are level with someone else, and come first in a fixed order.";
    case "alone":
      return "Nobody else is free.";
  }
}

function listNumbers({ presentedCount, clubMean, waitingDays }: Turn): string {
  return `${presentedCount} ${presentedCount === 1 ? "turn" : "turns"} so far; the club’s average is ${oneDecimal(clubMean)}; waiting ${days(waitingDays)}.`;
}

/** "1 turn so far, waiting 65 days". */
export function sayTurnsAndWait({ presentedCount, waitingDays }: Pick<Turn, "presentedCount" | "waitingDays">): string {
  const turns =
    presentedCount === 0 ? "No turn yet" : `${presentedCount} ${presentedCount === 1 ? "turn" : "turns"} so far`;
  return `${turns}, waiting ${days(waitingDays)}`;
}

const turnsOf = (count: number) =>
  count === 1 ? "presented once" : count === 2 ? "presented twice" : `presented ${count} times`;

/** "2.6", and "3" rather than "3.0". */
function oneDecimal(mean: number): string {
  return String(Math.round(mean * 10) / 10);
}

function days(count: number): string {
  if (count === 0) return "less than a day";
  return count === 1 ? "1 day" : `${count} days`;
}

/**
 * A stored reason for whoever reads it: "You haven’t presented yet …" to the presenter. What was stored before has no line
 * of numbers, and stays as it is.
 */
export function readReason(why: string, isMine: boolean): { sentence: string; numbers: string | null } {
  const [sentence = "", numbers = null] = why.split("\n");
  return { sentence: isMine ? sentence.replace(/^They /, "You ") : sentence, numbers };
}
