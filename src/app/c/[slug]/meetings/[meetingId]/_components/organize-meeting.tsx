import { SectionTitle } from "@/components/ui/section-title";
import { toLocal } from "@/domain/time/local-time";
import type { Zones } from "@/domain/time/write-instant";
import type { WholeMeeting } from "@/server/meetings/meetings.queries";
import { CancelButton } from "./cancel-button";
import { MoveForm } from "./move-form";
import { PlaceForm } from "./place-form";

type OrganizeMeetingProps = { clubId: string; zones: Zones; meeting: WholeMeeting };

/** For organizers, while the meeting is ahead. */
export function OrganizeMeeting({ clubId, zones, meeting }: OrganizeMeetingProps) {
  const of = { clubId, meetingId: meeting.id };
  const local = toLocal(meeting.startsAt, zones.clubZone);
  return (
    <section aria-labelledby="organize">
      <SectionTitle id="organize">For organizers</SectionTitle>
      {meeting.status === "cancelled" ? (
        <CancelButton {...of} isCancelled />
      ) : (
        <div className="grid gap-7">
          <MoveForm {...of} date={local.date} time={local.time} zone={zones.clubZone} readerZone={zones.readerZone} />
          <PlaceForm {...of} place={meeting.ownPlace} />
          <CancelButton {...of} isCancelled={false} />
        </div>
      )}
    </section>
  );
}
