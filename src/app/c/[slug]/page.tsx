import type { Metadata } from "next";
import { refreshKinds } from "@/components/events/refresh-kinds";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { zonesOf } from "@/components/time/zones-of";
import { PageHead } from "@/components/ui/page-head";
import { load, requireClub } from "@/server/api/caller";
import { ClubPage } from "./_components/club-page";
import { AskedOfYou } from "./_components/week/asked-of-you";
import { Deadline } from "./_components/week/deadline";
import { LatelySaid } from "./_components/week/lately-said";
import { NextMeeting } from "./_components/week/next-meeting";
import { OnTheBallot } from "./_components/week/on-the-ballot";
import { RestNote } from "./_components/week/rest-note";
import { WeekRibbon } from "./_components/week/week-ribbon";

export const metadata: Metadata = { title: "This week" };

export default async function WeekPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}`);
  const week = await load((api) => api.week.get({ clubId: club.id }));
  const now = new Date().toISOString();
  const zones = zonesOf(viewer, club, now);
  const view = { week, club, viewer, zones, now, clubPath: `/c/${slug}` };
  return (
    <ClubPage viewer={viewer} club={club} active="thisWeek">
      <PageHead title="This week" meta={<Deadline {...view} />} />
      <RestNote {...view} />
      <AskedOfYou {...view} />
      <WeekRibbon {...view} />
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,23.25rem)]">
        <OnTheBallot {...view} />
        <div>
          <NextMeeting {...view} />
          <LatelySaid
            clubId={club.id}
            recent={week.recent}
            lastEventId={week.lastEventId}
            clubPath={view.clubPath}
            zones={zones}
            now={now}
          />
        </div>
      </div>
      <RefreshOnEvents clubId={club.id} afterId={week.lastEventId} kinds={refreshKinds.thisWeek} />
    </ClubPage>
  );
}
