import type { ReactNode } from "react";
import { TitleText } from "@/components/papers/title-text";
import { AnswerTurn } from "@/components/rota/answer-turn";
import { ChoosePresenter } from "@/components/rota/choose-presenter";
import { Reason } from "@/components/rota/reason";
import { Time } from "@/components/time/time";
import type { Zones } from "@/domain/time/write-instant";
import type { AgendaPaper } from "@/server/meetings/agenda";
import type { Rota } from "@/server/rota/rota.queries";

/** The same for every row. */
export type TurnSurroundings = {
  clubId: string;
  clubPath: string;
  viewerId: string;
  zones: Zones;
  isOrganizer: boolean;
};

type TurnRowProps = TurnSurroundings & {
  /** Those who take turns, in the order of the line: one list for all rows, which the answer then carries once. */
  people: readonly { userId: string; name: string }[];
  day: ReactNode;
  meeting: Rota["meetings"][number];
  paper: AgendaPaper;
};

/** A picked paper and who presents it, with the buttons of whoever looks. */
export function TurnRow({ day, meeting, paper, people, clubId, clubPath, viewerId, zones, isOrganizer }: TurnRowProps) {
  const { assignment } = paper;
  const isMine = assignment?.presenter.id === viewerId;
  const isAhead = zones.now < meeting.startsAt;
  return (
    <tr>
      <th scope="row">{day}</th>
      <td className="wrap-anywhere">
        {assignment === null ? (
          "nobody yet"
        ) : (
          <b className="font-semibold">{isMine ? "you" : assignment.presenter.name}</b>
        )}
        <div className="type-meta">{statusWords(assignment, zones)}</div>
        <a href={`${clubPath}/papers/${paper.paperId}`} className="line-clamp-2 font-serif text-ink-2">
          <TitleText html={paper.titleHtml} />
        </a>
      </td>
      <td className="type-meta max-rail:hidden">
        {assignment === null ? "Everyone in line has been asked." : <Reason why={assignment.why} isMine={isMine} />}
      </td>
      <td className="num">
        <div className="inline-flex flex-wrap justify-end gap-2">
          {isMine && isAhead && (
            <AnswerTurn
              clubId={clubId}
              assignmentId={assignment.id}
              status={assignment.status}
              about={paper.title}
              size="small"
            />
          )}
          {isOrganizer && isAhead && (
            <ChoosePresenter
              clubId={clubId}
              talkId={paper.talkId}
              paperTitle={paper.title}
              presenterId={assignment?.presenter.id ?? null}
              people={people}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

function statusWords(assignment: AgendaPaper["assignment"], zones: Zones): ReactNode {
  if (assignment === null) return "an organizer can choose";
  if (assignment.status === "accepted") return assignment.isSet ? "set" : "accepted";
  if (assignment.answerBy === null) return "asked";
  return (
    <>
      asked, answer by <Time instant={assignment.answerBy} zones={zones} style="shortDateTime" />
    </>
  );
}
