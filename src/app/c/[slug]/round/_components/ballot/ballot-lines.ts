import { formatDay } from "@/domain/time/format-instant";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import type { BallotLine } from "./ballot-line";

/** The nominations as the ballot shows them, in the order in which they were made. */
export function listBallotLines(round: RoundAnswer): BallotLine[] {
  return round.nominations.map((nomination) => {
    const { id, paper, by, isMine, reason, wouldPresent, carriedFrom, discussedOn, commentCount, canWithdraw } =
      nomination;
    return {
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
      carriedFrom,
      discussedOn: discussedOn === null ? null : formatDay(discussedOn, "shortDay"),
      comments: commentCount === 0 ? "no comments" : counted(commentCount, "comment"),
      canWithdraw,
    };
  });
}

const authors = (count: number) => (count === 0 ? null : counted(count, "author"));
const counted = (count: number, noun: string) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
