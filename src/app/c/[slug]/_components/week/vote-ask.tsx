import { Time } from "@/components/time/time";
import { LinkButton } from "@/components/ui/link-button";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import { isBeforeVoting } from "@/domain/rounds/round-rules";
import { Ask } from "./ask";
import { isNewClub } from "./first-steps";
import { openRoundOf, type WeekView } from "./week-view";

/** The open vote: to nominate for while that is all there is to do, to vote in, and to change a vote. */
export function VoteAsk(view: WeekView) {
  const { now, clubPath, week, zones } = view;
  const round = openRoundOf(view);
  if (round === null) return null;
  const { number, nominations, myBallot, votingOpensAt, closesAt } = round;
  // The one main button of the page: not beside a turn that waits for an answer, or a club's first steps.
  const isFirst = !isNewClub(view) && !week.turns.some(({ status }) => status === "proposed");
  const papers = nominations.length === 1 ? "One paper" : `${nominations.length} papers`;
  if (nominations.length === 0 || isBeforeVoting(round, now)) {
    return (
      <Ask
        title={`Nominate a paper for round ${number}`}
        acts={
          <LinkButton href={`${clubPath}/feed`} kind={isFirst && nominations.length === 0 ? "main" : "default"}>
            Open the feed
          </LinkButton>
        }
      >
        {nominations.length === 0 ? (
          "The ballot is still empty. What you nominate will be first on it."
        ) : (
          <>
            {papers} so far. Voting opens <Time instant={votingOpensAt ?? closesAt} zones={zones} style="relative" />.
          </>
        )}
      </Ask>
    );
  }
  return (
    <Ask
      title={myBallot === null ? `Vote in round ${number}` : `You have voted in round ${number}`}
      acts={
        <LinkButton href={`${clubPath}/round`} kind={isFirst && myBallot === null ? "main" : "default"}>
          Open ballot
        </LinkButton>
      }
    >
      {myBallot === null ? (
        <>
          {papers}. Voting closes <Time instant={closesAt} zones={zones} style="relative" />.
        </>
      ) : (
        `${papers}, and ${rulesOf(myBallot).words.toVoter(myBallot)}. You can change it until voting closes.`
      )}
    </Ask>
  );
}
