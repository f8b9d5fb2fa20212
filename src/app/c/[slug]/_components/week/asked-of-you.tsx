import { TitleText } from "@/components/papers/title-text";
import { AnswerTurn } from "@/components/rota/answer-turn";
import { Time } from "@/components/time/time";
import { LinkButton } from "@/components/ui/link-button";
import { SectionTitle } from "@/components/ui/section-title";
import { roleAtLeast } from "@/domain/clubs/roles";
import { readReason } from "@/domain/rota/explain-turn";
import { instantText } from "@/domain/time/write-instant";
import { Ask } from "./ask";
import { FirstSteps, isNewClub } from "./first-steps";
import { MentionAsks } from "./mention-asks";
import { VoteAsk } from "./vote-ask";
import { openRoundOf, type WeekView } from "./week-view";

/** What this person can do for the club now, most pressing first. */
export function AskedOfYou(view: WeekView) {
  const { week, club, zones, clubPath } = view;
  const when = (instant: string) => <Time instant={instant} zones={zones} />;
  const asked = week.turns.filter(({ status }) => status === "proposed");
  const accepted = week.turns.filter(({ status }) => status === "accepted");
  const takesPart = roleAtLeast(club.role, "member");
  const mayVote = takesPart && openRoundOf(view) !== null;
  const isIdle = !mayVote && week.turns.length + week.vacancies.length + week.mentions.length === 0;
  return (
    <section aria-labelledby="asked">
      <SectionTitle id="asked">{isNewClub(view) ? "First steps" : "Asked of you"}</SectionTitle>
      <ul role="list" className="border-t border-line">
        {isNewClub(view) && <FirstSteps {...view} />}
        {asked.map(({ assignmentId, startsAt, titleHtml, answerBy, why }) => (
          <Ask
            key={assignmentId}
            title={<>Present on {when(startsAt)}?</>}
            acts={
              <AnswerTurn
                clubId={club.id}
                assignmentId={assignmentId}
                status="proposed"
                about={`meeting of ${instantText(startsAt, zones)}`}
              />
            }
          >
            <PaperName html={titleHtml} />. {readReason(why, true).sentence}
            {answerBy !== null && <> Please answer by {when(answerBy)}.</>}
          </Ask>
        ))}
        {mayVote && <VoteAsk {...view} />}
        <MentionAsks {...view} />
        {week.vacancies.map(({ talkId, startsAt, titleHtml }) => (
          <Ask
            key={talkId}
            title={<>Nobody presents on {when(startsAt)}</>}
            acts={<LinkButton href={`${clubPath}/rota`}>Choose a presenter</LinkButton>}
          >
            Everyone in line has been asked to present <PaperName html={titleHtml} />.
          </Ask>
        ))}
        {accepted.map(({ assignmentId, startsAt, titleHtml, paperId }) => (
          <Ask
            key={assignmentId}
            title={<>You present on {when(startsAt)}</>}
            acts={<LinkButton href={`${clubPath}/papers/${paperId}`}>Open the paper</LinkButton>}
          >
            <PaperName html={titleHtml} />
          </Ask>
        ))}
        {isIdle && !isNewClub(view) && (
          <Ask
            title="Nothing today"
            acts={
              <LinkButton href={`${clubPath}/feed`} kind="quiet">
                Look at the feed
              </LinkButton>
            }
          >
            {takesPart
              ? "See what is new in the feed."
              : "You are an observer: members vote and take turns presenting."}
          </Ask>
        )}
      </ul>
    </section>
  );
}

function PaperName({ html }: { html: string }) {
  return (
    <i className="font-serif font-medium not-italic">
      <TitleText html={html} />
    </i>
  );
}
