import { PresenterLine } from "@/components/meetings/presenter-line";
import { TitleText } from "@/components/papers/title-text";
import { AnswerTurn } from "@/components/rota/answer-turn";
import { ChoosePresenter } from "@/components/rota/choose-presenter";
import { Reason } from "@/components/rota/reason";
import { Time } from "@/components/time/time";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { TextLink } from "@/components/ui/text-link";
import type { Zones } from "@/domain/time/write-instant";
import type { WholeMeeting } from "@/server/meetings/meetings.queries";

type AgendaProps = {
  meeting: WholeMeeting;
  clubId: string;
  clubPath: string;
  viewerId: string;
  zones: Zones;
  /** An organizer looks, and the meeting is ahead. */
  canChoose: boolean;
  people: readonly { userId: string; name: string }[];
};

/** What is read, who presents it, and where it is talked about. */
export function Agenda({ meeting, clubId, clubPath, viewerId, zones, canChoose, people }: AgendaProps) {
  if (meeting.papers.length === 0) return <NothingYet meeting={meeting} clubPath={clubPath} zones={zones} />;
  const isAhead = zones.now < meeting.startsAt;
  return (
    <Rows aria-label="Papers">
      {meeting.papers.map(({ talkId, paperId, title, titleHtml, assignment, commentCount }) => (
        <Row
          key={`${talkId} ${paperId}`}
          acts={
            <div className="flex flex-wrap gap-2 rail:justify-end">
              {isAhead && assignment?.presenter.id === viewerId && (
                <AnswerTurn clubId={clubId} assignmentId={assignment.id} status={assignment.status} about={title} />
              )}
              {canChoose && (
                <ChoosePresenter
                  clubId={clubId}
                  talkId={talkId}
                  paperTitle={title}
                  presenterId={assignment?.presenter.id ?? null}
                  people={people}
                />
              )}
            </div>
          }
        >
          <a href={`${clubPath}/papers/${paperId}`} data-row-link="" className="type-title-big">
            <TitleText html={titleHtml} />
          </a>
          <Meta className="mt-2.5">
            <PresenterLine assignment={assignment} viewerId={viewerId} />
            <TextLink href={`${clubPath}/papers/${paperId}#thread`}>
              {commentCount === 0 ? "Thread" : commentCount === 1 ? "1 comment" : `${commentCount} comments`}
            </TextLink>
          </Meta>
          {isAhead && assignment !== null && (
            <Reason why={assignment.why} isMine={assignment.presenter.id === viewerId} className="mt-1" />
          )}
        </Row>
      ))}
    </Rows>
  );
}

function NothingYet({ meeting, clubPath, zones }: Pick<AgendaProps, "meeting" | "clubPath" | "zones">) {
  const { round } = meeting;
  return (
    <p className="type-lede border-t border-line pt-3">
      {round === null ? (
        "No paper was picked for this meeting."
      ) : (
        <>
          The vote for it is open: <TextLink href={`${clubPath}/round`}>round {round.number}</TextLink>. The paper and
          presenter are known after <Time instant={round.closesAt} zones={zones} />.
        </>
      )}
    </p>
  );
}
