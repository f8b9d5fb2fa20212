import type { Metadata } from "next";
import { PageFrame } from "@/app/_components/page-frame";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import { roleWords } from "@/domain/clubs/role-words";
import { zoneCity } from "@/domain/time/zone-names";
import { load, requireViewer } from "@/server/api/caller";
import { ClubAsks } from "./_components/club-asks";
import { FollowInvitation } from "./_components/follow-invitation";

export const metadata: Metadata = { title: "My clubs" };

export default async function ClubsPage() {
  const viewer = await requireViewer("/clubs");
  const asks = new Map((await load((api) => api.week.listAsks())).map((one) => [one.clubId, one]));
  const now = new Date().toISOString();
  const create = (
    <LinkButton href="/clubs/new" kind="main">
      Create a club
    </LinkButton>
  );
  return (
    <PageFrame viewer={viewer} active="clubs">
      <PageHead title="My clubs" actions={viewer.clubs.length > 0 && create} />
      {viewer.clubs.length === 0 ? (
        <EmptyState title="You are not in a club yet." action={create}>
          Create one for the people you read with, or open an invitation to join theirs.
        </EmptyState>
      ) : (
        <Rows>
          {viewer.clubs.map(({ id, slug, name, role, memberCount, timeZone }) => {
            const asked = asks.get(id);
            return (
              <Row key={id} acts={role === "member" ? undefined : <Chip>{roleWords[role].label}</Chip>}>
                <a href={`/c/${slug}`} data-row-link="" className="type-title break-words">
                  {name}
                </a>
                <Meta className="mt-1">
                  <span>{memberCount === 1 ? "Only you so far" : `${memberCount} members`}</span>
                  <span>{zoneCity(timeZone)}</span>
                </Meta>
                {asked !== undefined && (
                  <ClubAsks asks={asked} slug={slug} zones={{ clubZone: timeZone, readerZone: viewer.timeZone, now }} />
                )}
              </Row>
            );
          })}
        </Rows>
      )}
      <SectionTitle>Follow an invitation</SectionTitle>
      <FollowInvitation />
    </PageFrame>
  );
}
