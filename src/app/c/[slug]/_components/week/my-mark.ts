import type { BallotContent } from "@/domain/rounds/ballot";
import { placeOf } from "@/domain/rounds/ranking-moves";

/** What the viewer's ballot says of a paper: "you approved", "you gave 4", "your place 2"; null: nothing. */
export function markWords(ballot: BallotContent | null, paperId: string): string | null {
  if (ballot === null) return null;
  if ("approved" in ballot) return ballot.approved.includes(paperId) ? "you approved" : null;
  if ("scores" in ballot) {
    const points = ballot.scores[paperId];
    return points === undefined ? null : `you gave ${points}`;
  }
  const place = placeOf(ballot.ranking, paperId);
  return place === null ? null : `your place ${place}`;
}

/** The whole ballot in a half-sentence: "you approved 2 of them", "you scored none", "you ranked one". */
export function ballotWords(ballot: BallotContent): string {
  if ("approved" in ballot) return `you approved ${howMany(ballot.approved.length)}`;
  if ("scores" in ballot) return `you scored ${howMany(Object.keys(ballot.scores).length)}`;
  return `you ranked ${howMany(ballot.ranking.flat().length)}`;
}

function howMany(count: number): string {
  if (count === 0) return "none";
  return count === 1 ? "one" : `${count} of them`;
}
