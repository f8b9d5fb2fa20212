import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/domain/clubs/roles";
import { listTimeZones } from "@/domain/time/time-zone-list";
import { load, requireClub } from "@/server/api/caller";
import { ClubPage } from "../_components/club-page";
import { ClubForm } from "./_components/club-form";
import { DeleteClub } from "./_components/delete-club";
import { VotesForm } from "./_components/votes-form";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/settings`);
  if (!roleAtLeast(club.role, "organizer")) notFound();
  const settings = await load((api) => api.clubs.get({ clubId: club.id }));
  return (
    <ClubPage viewer={viewer} club={club} active="settings">
      <PageHead title="Settings" />
      <div className="grid gap-x-14 rail:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div>
          <h2 className="type-section mb-2.5">The club and its meeting</h2>
          <ClubForm
            clubId={club.id}
            name={settings.name}
            timeZone={settings.timeZone}
            meeting={settings.meeting}
            zones={listTimeZones()}
          />
        </div>
        <div className="max-rail:mt-10">
          <h2 className="type-section mb-2.5">Votes</h2>
          <VotesForm
            clubId={club.id}
            picksPerRound={settings.picksPerRound}
            nominationsPerMember={settings.nominationsPerMember}
            votingClosesHoursBefore={settings.votingClosesHoursBefore}
          />
        </div>
      </div>
      {club.role === "owner" && (
        <section aria-labelledby="deleting">
          <SectionTitle id="deleting">Deleting the club</SectionTitle>
          <p className="type-lede">
            Everything in it goes: votes, rota, meetings and threads. To leave it in other hands instead, hand it over
            on the <TextLink href={`/c/${slug}/people`}>people page</TextLink>.
          </p>
          <DeleteClub clubId={club.id} name={settings.name} />
        </section>
      )}
    </ClubPage>
  );
}
