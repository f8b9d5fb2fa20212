import { weekdays } from "@/components/clubs/meeting-fields";
import { TitleText } from "@/components/papers/title-text";
import { formatInZone } from "@/domain/time/format-instant";
import type { InvitationOffer } from "@/server/clubs/invitation-offer.queries";

type ClubAtAGlanceProps = { offer: InvitationOffer; viewerZone: string | null };

/** When the club meets, how many they are, and what they read last. */
export function ClubAtAGlance({ offer: { meeting, memberCount, papers }, viewerZone }: ClubAtAGlanceProps) {
  const { nextStartsAt, timeZone } = meeting;
  return (
    <dl className="mb-6 grid gap-3">
      <div>
        <dt className="type-meta">Meets</dt>
        <dd>
          {meeting.everyWeeks === 1 ? "Every" : `Every ${meeting.everyWeeks} weeks on`} {weekdays[meeting.weekday - 1]}{" "}
          at {meeting.time}, {timeZone.replaceAll("_", " ")} time
          {nextStartsAt !== null && (
            <span className="block text-ink-2">
              Next: {formatInZone(nextStartsAt, viewerZone ?? timeZone, "dateTimeInZone", new Date())}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt className="type-meta">People</dt>
        <dd>{memberCount === 1 ? "1 so far" : memberCount}</dd>
      </div>
      {papers.length > 0 && (
        <div>
          <dt className="type-meta">Read lately</dt>
          {papers.map(({ id, titleHtml }) => (
            <dd key={id} className="mt-0.5">
              <TitleText html={titleHtml} />
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
