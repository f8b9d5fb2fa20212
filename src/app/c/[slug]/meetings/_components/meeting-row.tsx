import clsx from "clsx";
import { MeetingPlace } from "@/components/meetings/meeting-place";
import { PresenterLine } from "@/components/meetings/presenter-line";
import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import type { Zones } from "@/domain/time/write-instant";
import type { ListedMeeting } from "@/server/meetings/meetings.queries";

type MeetingRowProps = { meeting: ListedMeeting; clubPath: string; viewerId: string; zones: Zones };

/** As a table of contents: when at the left, and what was or will be read as large as papers are anywhere. */
export function MeetingRow({ meeting, clubPath, viewerId, zones }: MeetingRowProps) {
  const isOff = meeting.status === "cancelled";
  const isOver = meeting.endsAt <= zones.now;
  return (
    <Row acts={isOff ? <Chip kind="danger">cancelled</Chip> : undefined} seen={isOff}>
      <div className="grid gap-x-8 gap-y-1.5 rail:grid-cols-[15rem_minmax(0,1fr)]">
        <a
          href={`${clubPath}/meetings/${meeting.id}`}
          data-row-link=""
          className={clsx("font-medium rail:pt-0.5", isOff && "text-ink-2")}
        >
          <Time instant={meeting.startsAt} zones={zones} club="below" />
        </a>
        <div className="grid gap-4">
          {meeting.papers.map(({ paperId, titleHtml, assignment, commentCount }) => (
            <div key={paperId}>
              <a href={`${clubPath}/papers/${paperId}`} className="type-title">
                <TitleText html={titleHtml} />
              </a>
              <Meta className="mt-1.5">
                {(assignment !== null || !isOver) && <PresenterLine assignment={assignment} viewerId={viewerId} />}
                {commentCount > 0 && <span>{commentCount === 1 ? "1 comment" : `${commentCount} comments`}</span>}
                {!isOver && !isOff && <MeetingPlace place={meeting.place} />}
              </Meta>
            </div>
          ))}
          {meeting.papers.length === 0 && !isOff && (
            <Meta className="rail:pt-1">
              <span>{isOver ? "no paper" : "no paper picked yet"}</span>
              {!isOver && <MeetingPlace place={meeting.place} />}
            </Meta>
          )}
        </div>
      </div>
    </Row>
  );
}
