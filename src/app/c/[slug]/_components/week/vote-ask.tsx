import { LinkButton } from "@/components/ui/link-button";
import { formatRelative } from "@/domain/time/format-relative";
import { Ask } from "./ask";
import { isNewClub } from "./first-steps";
import { openRoundOf, type WeekView } from "./week-view";

/** The open vote: to nominate for while it is empty, to vote in, and to change one's mind. */
export function VoteAsk(view: WeekView) {
  const { now, clubPath, week } = view;
  const round = openRoundOf(view);
  if (round === null) return null;
  const { number, nominations, myApproved, closesAt } = round;
  // The one main button of the page: not beside a turn that waits for an answer, or a club's first steps.
  const isFirst = !isNewClub(view) && !week.turns.some(({ status }) => status === "proposed");
  if (nominations.length === 0) {
    return (
      <Ask
        title={`Nominate a paper for round ${number}`}
        acts={
          <LinkButton href={`${clubPath}/feed`} kind={isFirst ? "main" : "default"}>
            Look through the feed
          </LinkButton>
        }
      >
        The ballot is still empty. Whatever you nominate stands there first.
      </Ask>
    );
  }
  const papers = nominations.length === 1 ? "One paper" : `${nominations.length} papers`;
  const closing = `Voting closes ${formatRelative(closesAt, now)}.`;
  return (
    <Ask
      title={myApproved === null ? `Vote in round ${number}` : `You have voted in round ${number}`}
      acts={
        <LinkButton href={`${clubPath}/round`} kind={isFirst && myApproved === null ? "main" : "default"}>
          Open ballot
        </LinkButton>
      }
    >
      {myApproved === null
        ? `${papers}. ${closing}`
        : `${papers}, and you approved ${approvedWords(myApproved.length)}. You can change that until the close.`}
    </Ask>
  );
}

function approvedWords(count: number): string {
  if (count === 0) return "none";
  return count === 1 ? "one" : String(count);
}
