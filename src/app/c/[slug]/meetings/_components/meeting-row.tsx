import Link from "next/link";
import { MeetingPlace } from "@/components/meetings/meeting-place";
import { PresenterLine } from "@/components/meetings/presenter-line";
import { ZonedTime, type Zones } from "@/components/meetings/zoned-time";
import { TitleText } from "@/components/papers/title-text";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import type { ListedMeeting } from "@/server/meetings/meetings.queries";

type MeetingRowProps = { meeting: ListedMeeting; clubPath: string; viewerId: string; zones: Zones };

export function MeetingRow({ meeting, clubPath, viewerId, zones }: MeetingRowProps) {
  const isOff = meeting.status === "cancelled";
  const isOver = meeting.endsAt <= zones.now;
  return (
    <Row acts={isOff ? <Chip kind="danger">cancelled</Chip> : undefined} seen={isOff}>
      <Link href={`${clubPath}/meetings/${meeting.id}`} data-row-link="" className="type-title">
        <ZonedTime instant={meeting.startsAt} zones={zones} />
      </Link>
      {meeting.papers.map(({ paperId, titleHtml, assignment, commentCount }) => (
        <div key={paperId} className="mt-1.5">
          <Link href={`${clubPath}/papers/${paperId}`} className="font-serif text-lg leading-snug text-ink-2">
            <TitleText html={titleHtml} />
          </Link>
          <Meta>
            {(assignment !== null || !isOver) && <PresenterLine assignment={assignment} viewerId={viewerId} />}
            {commentCount > 0 && <span>{commentCount === 1 ? "1 comment" : `${commentCount} comments`}</span>}
          </Meta>
        </div>
      ))}
      {!isOver && !isOff && (
        <Meta className="mt-1.5">
          <MeetingPlace place={meeting.place} />
          {meeting.papers.length === 0 && <span>no paper picked yet</span>}
        </Meta>
      )}
    </Row>
  );
}
