import type { Explanation } from "@/domain/rounds/explain-step";
import type { ClosedRound } from "./closed-round";
import { titlesOf } from "./explain-pick";
import { PaperWords } from "./paper-words";

/** Why this paper was picked, in a sentence, and what the draw decided if it did; other papers by their titles. */
export function WhyWon({ explanation, round }: { explanation: Explanation; round: ClosedRound }) {
  const { why, comesNext, chance } = explanation;
  const titles = titlesOf(round);
  return (
    <>
      <p data-why="" className="type-abstract mt-2.5">
        {round.result.standings.length === 1 && "It was the only paper nominated. "}
        {why}
        {chance.length === 0 && comesNext.length > 0 && (
          <>
            {" "}
            <PaperWords words={comesNext} titles={titles} />
          </>
        )}
      </p>
      {chance.length > 0 && (
        <p data-chance="" className="type-abstract mt-2">
          <PaperWords words={chance} titles={titles} />
        </p>
      )}
    </>
  );
}
