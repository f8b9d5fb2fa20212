import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Note } from "@/components/ui/note";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import type { ClosedRound, RoundPick } from "./closed-round";
import { explainPick, titlesOf } from "./explain-pick";
import type { InstantWords } from "./instant-words";
import { TurnPicture } from "./turn-picture";
import { WhyWon } from "./why-won";

type PickNoteProps = {
  pick: RoundPick;
  round: ClosedRound;
  clubPath: string;
  words: InstantWords;
};

/** A picked paper, why it won in a sentence and a picture, and who presents it when. */
export function PickNote({ pick, round, clubPath, words }: PickNoteProps) {
  const { meeting } = round;
  const { picks, standings } = round.result;
  const explanation = explainPick(round, pick);
  const titles = titlesOf(round);
  const mine = round.myBallot && rulesOf(round.myBallot).words.ofPaper(round.myBallot, pick.paper.id);
  return (
    <Note data-pick={pick.paper.id}>
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
      <WhyWon explanation={explanation} round={round} />
      {standings.length > 1 &&
        round.voters > 0 &&
        explanation.pictures.map((picture) => (
          <TurnPicture key={picture.title} picture={picture} pickId={pick.paper.id} titles={titles} />
        ))}
      <Meta className="mt-3.5">
        {meeting !== null && (
          <span>
            {meeting.status === "cancelled" ? "its meeting was called off, " : "for the meeting on "}
            {words(meeting.startsAt)}
          </span>
        )}
        {mine !== null && <span>{mine}</span>}
        {pick.presenter !== null && (
          <span>
            {pick.presenter.status === "accepted" ? "presented by" : "asked to present it:"}{" "}
            <b>{pick.presenter.name}</b>
          </span>
        )}
      </Meta>
    </Note>
  );
}
