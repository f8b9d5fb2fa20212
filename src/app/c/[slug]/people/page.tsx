import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { Time } from "@/components/time/time";
import { zonesOf } from "@/components/time/zones-of";
import { PageHead } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import { listMemberOptions } from "@/domain/clubs/member-options";
import { canLeave } from "@/domain/clubs/membership-rules";
import { PEOPLE_PER_PAGE, pageOfPeople } from "@/domain/clubs/people-page";
import { roleAtLeast } from "@/domain/clubs/roles";
import { load, requireClub } from "@/server/api/caller";
import { Invitations } from "./_components/invitations";
import { InviteButton } from "./_components/invite-button";
import { LeaveButton } from "./_components/leave-button";
import { MemberRow } from "./_components/member-row";
import { PeoplePages } from "./_components/people-pages";
import { PeopleSearch } from "./_components/people-search";

export const metadata: Metadata = { title: "People" };

type PeoplePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ q?: string | string[]; after?: string | string[] }>;
};

export default async function PeoplePage({ params, searchParams }: PeoplePageProps) {
  const { slug } = await params;
  const { q, after } = await searchParams;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/people`);
  const clubId = club.id;
  const isOrganizer = roleAtLeast(club.role, "organizer");
  const zones = zonesOf(viewer, club);
  const [members, invitations] = await Promise.all([
    load((api) => api.members.list({ clubId })),
    isOrganizer ? load((api) => api.invitations.list({ clubId })) : null,
  ]);
  const ownerCount = members.filter(({ role }) => role === "owner").length;
  const search = typeof q === "string" ? q : "";
  const page = pageOfPeople(members, { search, after: typeof after === "string" ? after : undefined });
  const self = { userId: viewer.id, role: club.role };
  const ownersLeft = club.role === "owner" ? ownerCount - 1 : ownerCount;
  return (
    <ClubPage viewer={viewer} club={club} active="people">
      <PageHead
        title="People"
        actions={isOrganizer && <InviteButton clubId={clubId} mayInviteOrganizers={club.role === "owner"} />}
      />
      {members.length > PEOPLE_PER_PAGE && <PeopleSearch key={search} search={search} found={page.found} />}
      <Rows aria-label="Members">
        {page.shown.map((member) => (
          <MemberRow
            key={member.userId}
            clubId={clubId}
            clubName={club.name}
            member={member}
            joinedOn={<Time instant={member.joinedAt} zones={zones} style="shortDay" />}
            options={listMemberOptions(self, member, ownerCount)}
          />
        ))}
      </Rows>
      <PeoplePages path={`/c/${slug}/people`} search={search} isContinued={after !== undefined} next={page.next} />
      {invitations !== null && <Invitations clubId={clubId} invitations={invitations} zones={zones} />}
      <SectionTitle>Leaving</SectionTitle>
      {canLeave({ role: club.role, ownersLeft }) ? (
        <LeaveButton clubId={clubId} clubName={club.name} />
      ) : (
        <p className="type-lede">
          You are the last owner, and a club needs at least one. Transfer the club to someone first, or delete it in its
          settings.
        </p>
      )}
      <RefreshOnEvents clubId={clubId} kinds={["member.changed"]} />
    </ClubPage>
  );
}
