import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { zonesOf } from "@/components/time/zones-of";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import { idInput } from "@/domain/identifiers";
import { load, requireClub } from "@/server/api/caller";
import { CalendarLink } from "./_components/calendar-link";
import { MeetingRow } from "./_components/meeting-row";

export const metadata: Metadata = { title: "Meetings" };

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function MeetingsPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const path = `/c/${slug}/meetings`;
  const { viewer, club } = await requireClub(slug, path);
  const clubId = club.id;
  const before = idInput.safeParse((await searchParams).before).data;
  const [ahead, past, feed] = await load((api) =>
    Promise.all([
      before === undefined ? api.meetings.listAhead({ clubId }) : [],
      api.meetings.listPast({ clubId, before }),
      api.meetings.getMyFeed({ clubId }),
    ]),
  );
  const zones = zonesOf(viewer, club);
  const row = { clubPath: `/c/${slug}`, viewerId: viewer.id, zones };
  return (
    <ClubPage viewer={viewer} club={club} active="meetings">
      <PageHead title="Meetings" />
      {before === undefined && (
        <>
          <SectionTitle>Coming</SectionTitle>
          {ahead.length === 0 ? (
            <p className="type-lede">None is planned. Organizers set the meeting times in the club’s settings.</p>
          ) : (
            <Rows aria-label="Coming meetings">
              {ahead.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} {...row} />
              ))}
            </Rows>
          )}
          <CalendarLink clubId={clubId} clubName={club.name} url={feed.url} />
        </>
      )}
      <SectionTitle>{before === undefined ? "Past" : "Further back"}</SectionTitle>
      {past.meetings.length === 0 ? (
        <p className="type-lede">
          {before === undefined
            ? "No meetings yet. What you read is listed here after the first one."
            : "No earlier meetings."}
        </p>
      ) : (
        <Rows aria-label="Past meetings">
          {past.meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} {...row} />
          ))}
        </Rows>
      )}
      <div className="mt-4 flex gap-2">
        {before !== undefined && <LinkButton href={path}>Back to the latest</LinkButton>}
        {past.next !== null && <LinkButton href={`${path}?before=${past.next}`}>Earlier meetings</LinkButton>}
      </div>
      <RefreshOnEvents clubId={clubId} kinds={["assignment.changed", "meeting.changed", "round.closed"]} />
    </ClubPage>
  );
}
