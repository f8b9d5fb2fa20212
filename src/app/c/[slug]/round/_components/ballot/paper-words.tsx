import { TitleText } from "@/components/papers/title-text";
import type { BallotLine } from "./ballot-line";

type PaperWordsProps = {
  line: BallotLine;
  /** Gives title and facts ids that begin with it, for a control that they name and describe. */
  id?: string;
};

/** A nominated paper: what it is, who would read it and why. Only spans, since it is used in labels too. */
export function PaperWords({ line, id }: PaperWordsProps) {
  const { titleHtml, facts, by, reason, wouldPresent, carriedFrom, discussedOn } = line;
  return (
    <span className="block min-w-0">
      <span id={id && `${id}-title`} className="type-title block">
        <TitleText html={titleHtml} />
      </span>
      <span id={id && `${id}-facts`} className="type-meta mt-1 block">
        {facts}
        {facts !== "" && ". "}
        {by}
        {reason === null ? " nominated it" : ": "}
        {reason !== null && <q>{reason}</q>}
        {wouldPresent && (reason === null ? " and would present it" : ", and would present it")}
        {carriedFrom !== null && (
          <>
            . <b>Carried over from round {carriedFrom}</b>
          </>
        )}
        {discussedOn !== null && (
          <>
            . <b>Read before, on {discussedOn}</b>
          </>
        )}
      </span>
    </span>
  );
}
