import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { zonesOf } from "@/components/time/zones-of";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/rows";
import { roleAtLeast } from "@/domain/clubs/roles";
import { load, requireClub } from "@/server/api/caller";
import { RecordRow } from "./_components/record-row";
import { RecordSummary } from "./_components/record-summary";

export const metadata: Metadata = { title: "My record" };

/** How often what I wanted was picked. Everybody sees their own and nobody else's. */
export default async function RecordPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/rounds/record`);
  if (!roleAtLeast(club.role, "member")) notFound(); // whoever only reads has no ballots
  const record = await load((api) => api.rounds.getRecord({ clubId: club.id }));
  const zones = zonesOf(viewer, club);
  const clubPath = `/c/${slug}`;
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <PageHead
        title="My record"
        lede="How often what you wanted was picked. Nobody but you sees this page."
        actions={<LinkButton href={`${clubPath}/rounds`}>Past rounds</LinkButton>}
      />
      {record.rounds.length === 0 ? (
        <EmptyState title="No round has picked anything since you joined.">
          From the first one on, this page says whether it picked what you wanted.
        </EmptyState>
      ) : (
        <>
          <RecordSummary record={record} />
          <Rows aria-label="My rounds">
            {record.rounds.map((round) => (
              <RecordRow key={round.number} round={round} clubPath={clubPath} zones={zones} />
            ))}
          </Rows>
          {record.roundsInAll > record.rounds.length && (
            <p className="type-meta mt-4">
              The last {record.rounds.length} of {record.roundsInAll} rounds; the sums above are of all of them.
            </p>
          )}
        </>
      )}
    </ClubPage>
  );
}
