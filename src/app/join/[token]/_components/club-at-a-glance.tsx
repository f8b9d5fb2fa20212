import { weekdays } from "@/components/clubs/meeting-fields";
import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { zonesOf } from "@/components/time/zones-of";
import { zoneAsPlace } from "@/domain/time/zone-names";
import type { InvitationOffer } from "@/server/clubs/invitation-offer.queries";

type ClubAtAGlanceProps = { offer: InvitationOffer; viewerZone: string | null };

/** When the club meets, how many they are, and what they read last. */
export function ClubAtAGlance({ offer: { meeting, memberCount, papers }, viewerZone }: ClubAtAGlanceProps) {
  const { nextStartsAt, timeZone } = meeting;
  const zones = zonesOf({ timeZone: viewerZone }, { timeZone });
  return (
    <dl className="mb-6 grid gap-3">
      <div>
        <dt className="type-meta">Meets</dt>
        <dd>
          {meeting.everyWeeks === 1 ? "Every" : `Every ${meeting.everyWeeks} weeks on`} {weekdays[meeting.weekday - 1]}{" "}
          at {meeting.time} {zoneAsPlace(nextStartsAt ?? zones.now, timeZone)}
          {nextStartsAt !== null && (
            <span className="block text-ink-2">
              Next: <Time instant={nextStartsAt} zones={zones} />
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
