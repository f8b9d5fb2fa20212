import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { zonesOf } from "@/components/time/zones-of";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import { roleAtLeast } from "@/domain/clubs/roles";
import { readLineKey } from "@/domain/rota/rota-page";
import { load, requireClub } from "@/server/api/caller";
import { FairShares } from "./_components/fair-shares";
import { LINE_ID, Line } from "./_components/line";
import { TurnTable } from "./_components/turn-table";

export const metadata: Metadata = { title: "Rota" };

type RotaPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export default async function RotaPage({ params, searchParams }: RotaPageProps) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/rota`);
  const rota = await load((api) => api.rota.list({ clubId: club.id }));
  const after = readLineKey((await searchParams).after);
  const now = new Date().toISOString();
  const zones = zonesOf(viewer, club, now);
  const isOrganizer = roleAtLeast(club.role, "organizer");
  return (
    <ClubPage viewer={viewer} club={club} active="rota">
      <PageHead
        title="Rota"
        lede="The person who has presented least is asked first, and among equals the one who has waited longest. You can decline. Then the next person is asked."
      />
      {rota.line.length === 0 && (
        <EmptyState
          title="Nobody takes turns yet."
          action={<LinkButton href={`/c/${slug}/people`}>Go to people</LinkButton>}
          className="mb-6"
        >
          Members choose whether they present. Organizers can set it for anyone.
        </EmptyState>
      )}
      <TurnTable
        rota={rota}
        clubId={club.id}
        clubPath={`/c/${slug}`}
        viewerId={viewer.id}
        zones={zones}
        isOrganizer={isOrganizer}
      />
      {rota.line.length > 0 && (
        <>
          <SectionTitle>Turns so far</SectionTitle>
          <FairShares rota={rota} viewerId={viewer.id} />
          <div id={LINE_ID} className="scroll-mt-4">
            <SectionTitle>Who is next, and why</SectionTitle>
            <Line rota={rota} viewerId={viewer.id} rotaPath={`/c/${slug}/rota`} after={after} />
          </div>
        </>
      )}
      <RefreshOnEvents
        clubId={club.id}
        kinds={["assignment.changed", "meeting.changed", "member.changed", "round.closed"]}
      />
    </ClubPage>
  );
}
