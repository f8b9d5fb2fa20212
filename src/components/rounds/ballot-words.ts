import type { BallotContent } from "@/domain/rounds/ballot";

/** What a ballot says, of `papers` that stand, in few words: "approving 2 of 7", "4 of 7 scored", "none ranked". */
export function ballotWords(ballot: BallotContent, papers: number): string {
  if ("approved" in ballot) {
    return ballot.approved.length === 0 ? "approving none" : `approving ${ballot.approved.length} of ${papers}`;
  }
  if ("scores" in ballot) return partOf(Object.keys(ballot.scores).length, papers, "scored");
  return partOf(ballot.ranking.flat().length, papers, "ranked");
}

function partOf(count: number, all: number, done: string): string {
  if (count === all) return `all ${done}`;
  return count === 0 ? `none ${done}` : `${count} of ${all} ${done}`;
}

/** "14:02", and of another day "Sat 21 Nov, 14:02". */
export function atClock(instant: string, timeZone: string, now = new Date()): string {
  const saved = new Date(instant);
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", day: "numeric", month: "short" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(saved);
  const [on, today] = [day.format(saved).replace(",", ""), day.format(now).replace(",", "")];
  return on === today ? time : `${on}, ${time}`;
}
