import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/domain/clubs/roles";
import { listZoneGroups } from "@/domain/time/time-zone-list";
import { load, requireClub } from "@/server/api/caller";
import { ClubForm } from "./_components/club-form";
import { DeleteClub } from "./_components/delete-club";
import { DiscussionForm } from "./_components/discussion-form";
import { methodChoices } from "./_components/method-choices";
import { VotesForm } from "./_components/votes-form";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/settings`);
  if (!roleAtLeast(club.role, "organizer")) notFound();
  const [settings, discussion] = await load((api) =>
    Promise.all([api.clubs.get({ clubId: club.id }), api.threads.getSettings({ clubId: club.id })]),
  );
  const now = new Date().toISOString();
  return (
    <ClubPage viewer={viewer} club={club} active="settings">
      <PageHead title="Settings" />
      <section aria-labelledby="club">
        <h2 id="club" className="type-section mb-2.5">
          The club and its meeting
        </h2>
        <ClubForm
          clubId={club.id}
          name={settings.name}
          timeZone={settings.timeZone}
          meeting={settings.meeting}
          zones={listZoneGroups(now)}
          readerZone={viewer.timeZone}
          now={now}
        />
      </section>
      <section aria-labelledby="votes">
        <SectionTitle id="votes">Votes</SectionTitle>
        <p className="type-lede mb-4">
          Changes apply from the next round on. An open round keeps its settings, which its page shows.
        </p>
        <VotesForm
          clubId={club.id}
          methods={methodChoices}
          votingMethod={settings.votingMethod}
          picksPerRound={settings.picksPerRound}
          nominationsPerMember={settings.nominationsPerMember}
          carryOverRounds={settings.carryOverRounds}
          votingClosesHoursBefore={settings.votingClosesHoursBefore}
          votingHours={settings.votingHours}
          ballotsAfterClose={settings.ballotsAfterClose}
          showsWhoVoted={settings.showsWhoVoted}
        />
      </section>
      <section aria-labelledby="discussion">
        <SectionTitle id="discussion">Discussion</SectionTitle>
        <DiscussionForm clubId={club.id} {...discussion} />
      </section>
      {club.role === "owner" && (
        <section aria-labelledby="deleting">
          <SectionTitle id="deleting">Deleting the club</SectionTitle>
          <p className="type-lede">
            This deletes everything in it: votes, rota, meetings and threads. To keep the club, transfer it to someone
            else on the <TextLink href={`/c/${slug}/people`}>people page</TextLink>.
          </p>
          <DeleteClub clubId={club.id} name={settings.name} />
        </section>
      )}
      <RefreshOnEvents clubId={club.id} kinds={["club.changed"]} />
    </ClubPage>
  );
}
