import { Fragment } from "react";
import { TitleText } from "@/components/papers/title-text";
import { whyPicked } from "@/domain/rounds/why-picked";
import type { ClosedRound, RoundPick } from "./closed-round";

/** Why this paper was picked, in a paragraph; other papers by their titles. */
export function WhyWon({ pick, round }: { pick: RoundPick; round: ClosedRound }) {
  const { standings, ties } = round.result;
  const draw = ties.find(({ position, seats }) => position <= pick.position && pick.position < position + seats);
  const words = whyPicked(
    { ...pick },
    {
      method: round.method,
      standings: standings.map(({ paper, figure, isPicked }) => ({ paperId: paper.id, figure, isPicked })),
      drawnAgainst: (draw?.papers ?? []).map(({ paper }) => paper.id).filter((paperId) => paperId !== pick.paper.id),
    },
  );
  const titles = new Map(standings.map(({ paper }) => [paper.id, paper.titleHtml]));
  return (
    <p className="type-abstract mt-2.5">
      {standings.length === 1 && "It was the only paper that was nominated. "}
      {words.map((part, at) => (
        <Fragment key={at}>
          {typeof part === "string" ? (
            part
          ) : (
            <i>
              <TitleText html={titles.get(part.paperId) ?? "a paper that is gone"} />
            </i>
          )}
        </Fragment>
      ))}
    </p>
  );
}
