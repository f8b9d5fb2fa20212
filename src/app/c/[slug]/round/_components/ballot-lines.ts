import { formatDay } from "@/domain/time/format-instant";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import type { BallotLine } from "./ballot-row";

/** The nominations as the ballot shows them, in the order in which they were made. */
export function listBallotLines(round: RoundAnswer): BallotLine[] {
  return round.nominations.map(({ id, paper, by, isMine, reason, wouldPresent, commentCount, canWithdraw }) => ({
    nominationId: id,
    paperId: paper.id,
    title: paper.title,
    titleHtml: paper.titleHtml,
    facts: [authors(paper.authorCount), paper.publishedOn === null ? null : formatDay(paper.publishedOn, "shortDay")]
      .filter((fact) => fact !== null)
      .join(", "),
    by: isMine ? "You" : by,
    reason,
    wouldPresent,
    comments: commentCount === 0 ? "no comments" : counted(commentCount, "comment"),
    canWithdraw,
  }));
}

const authors = (count: number) => (count === 0 ? null : counted(count, "author"));
const counted = (count: number, noun: string) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
