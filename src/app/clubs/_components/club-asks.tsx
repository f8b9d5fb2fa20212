import type { inferRouterOutputs } from "@trpc/server";
import type { ReactNode } from "react";
import { TitleText } from "@/components/papers/title-text";
import { AnswerTurn } from "@/components/rota/answer-turn";
import { Time } from "@/components/time/time";
import { LinkButton } from "@/components/ui/link-button";
import { instantText, type Zones } from "@/domain/time/write-instant";
import type { AppRouter } from "@/server/api/root";

type Asks = inferRouterOutputs<AppRouter>["week"]["listAsks"][number];

type ClubAsksProps = { asks: Asks; slug: string; zones: Zones };

/** What a club asks of the person, with the buttons that answer it. */
export function ClubAsks({ asks: { clubId, turns, vote, mentions }, slug, zones }: ClubAsksProps) {
  const mayVote = vote !== null && !vote.hasVoted;
  if (turns.length + mentions === 0 && !mayVote) {
    return <p className="mt-1.5 text-md text-ink-3">Nothing is asked of you.</p>;
  }
  return (
    <ul role="list" className="mt-2 grid gap-2.5">
      {turns.map(({ assignmentId, startsAt, answerBy, titleHtml }) => (
        <AskLine
          key={assignmentId}
          act={
            <AnswerTurn
              clubId={clubId}
              assignmentId={assignmentId}
              status="proposed"
              size="small"
              about={`meeting of ${instantText(startsAt, zones)}`}
            />
          }
        >
          Present{" "}
          <i className="font-serif not-italic">
            <TitleText html={titleHtml} />
          </i>{" "}
          on <Time instant={startsAt} zones={zones} />?
          {answerBy !== null && (
            <>
              {" "}
              Please answer by <Time instant={answerBy} zones={zones} />.
            </>
          )}
        </AskLine>
      ))}
      {mayVote && (
        <AskLine
          act={
            <LinkButton href={`/c/${slug}/round`} size="small">
              Open ballot
            </LinkButton>
          }
        >
          Vote in round {vote.number}. Voting closes <Time instant={vote.closesAt} zones={zones} />.
        </AskLine>
      )}
      {mentions > 0 && (
        <AskLine
          act={
            <LinkButton href="/inbox?filter=unread" size="small">
              Open inbox
            </LinkButton>
          }
        >
          {mentions === 1 ? "1 unread mention or answer." : `${mentions} unread mentions and answers.`}
        </AskLine>
      )}
    </ul>
  );
}

function AskLine({ act, children }: { act: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <span className="min-w-0 max-w-measure text-md max-rail:w-full">{children}</span>
      {act}
    </li>
  );
}
