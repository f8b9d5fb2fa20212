import { TitleText } from "@/components/papers/title-text";
import { Note } from "@/components/ui/note";
import { Row, Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import type { CancelledRound } from "./closed-round";
import type { InstantWords } from "./instant-words";

type CalledOffProps = { round: CancelledRound; clubPath: string; words: InstantWords };

/** Why a vote came to nothing, and what had been nominated in it. */
export function CalledOff({ round, clubPath, words }: CalledOffProps) {
  return (
    <>
      <Note kind="plain">
        <p>
          An organizer called this round off on {words(round.closedAt)}
          {round.cancelReason === null ? ", without giving a reason." : ", with these words:"}
        </p>
        {round.cancelReason !== null && <blockquote className="type-quote mt-1.5">{round.cancelReason}</blockquote>}
      </Note>
      <p className="type-lede mt-3">What was voted in it was never counted, and nobody will see it.</p>
      {round.nominations.length > 0 && (
        <>
          <SectionTitle>What had been nominated</SectionTitle>
          <Rows aria-label="What had been nominated">
            {round.nominations.map(({ id, paper, by }) => (
              <Row key={id}>
                <a href={`${clubPath}/papers/${paper.id}`} className="type-title">
                  <TitleText html={paper.titleHtml} />
                </a>
                <p className="type-meta mt-1">nominated by {by}</p>
              </Row>
            ))}
          </Rows>
        </>
      )}
    </>
  );
}
