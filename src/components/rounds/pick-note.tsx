import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Note } from "@/components/ui/note";
import type { ClosedRound, RoundPick } from "./closed-round";
import type { InstantWords } from "./instant-words";
import { WhyWon } from "./why-won";

type PickNoteProps = {
  pick: RoundPick;
  round: ClosedRound;
  clubPath: string;
  words: InstantWords;
};

/** A picked paper, why it won, and who presents it when. */
export function PickNote({ pick, round, clubPath, words }: PickNoteProps) {
  const { meeting } = round;
  const { picks, ties } = round.result;
  return (
    <Note>
      {picks.length > 1 && (
        <p className="type-meta mb-1">
          Pick {pick.position} of {picks.length}
        </p>
      )}
      <h2 className="type-title-big">
        <a href={`${clubPath}/papers/${pick.paper.id}`}>
          <TitleText html={pick.paper.titleHtml} />
        </a>
      </h2>
      <WhyWon pick={pick} round={round} />
      <Meta className="mt-2.5">
        {meeting !== null && (
          <span>
            {meeting.status === "cancelled" ? "its meeting was called off, " : "for the meeting on "}
            {words(meeting.startsAt)}
          </span>
        )}
        {pick.presenter !== null && (
          <span>
            {pick.presenter.status === "accepted" ? "presented by" : "asked to present it:"}{" "}
            <b>{pick.presenter.name}</b>
          </span>
        )}
        {ties.length === 0 && picks.length === 1 && <span>no tie</span>}
      </Meta>
    </Note>
  );
}
