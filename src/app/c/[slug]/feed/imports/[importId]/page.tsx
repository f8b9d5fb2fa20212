import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { importTitle } from "@/app/c/[slug]/feed/_components/import-title";
import { Time } from "@/components/time/time";
import { zonesOf } from "@/components/time/zones-of";
import { PageHead } from "@/components/ui/page-head";
import { roleAtLeast } from "@/domain/clubs/roles";
import { idInput } from "@/domain/identifiers";
import { load, requireClub } from "@/server/api/caller";
import { ImportProgress } from "./_components/import-progress";

export const metadata: Metadata = { title: "Import" };

export default async function ImportReportPage({ params }: { params: Promise<{ slug: string; importId: string }> }) {
  const { slug, importId } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/feed/imports/${importId}`);
  if (!idInput.safeParse(importId).success) notFound();
  const found = await load((api) => api.feed.getImport({ clubId: club.id, importId }));
  return (
    <ClubPage viewer={viewer} club={club} active="feed">
      <PageHead
        title={`Import of ${importTitle(found.label)}`}
        meta={
          <>
            <span>{found.sourceName}</span>
            <span>
              <Time instant={found.createdAt} zones={zonesOf(viewer, club)} style="shortDateTime" />
            </span>
            {found.startedBy !== null && <span>{found.startedBy}</span>}
          </>
        }
      />
      <ImportProgress club={club} initial={found} canImport={roleAtLeast(club.role, "member")} />
    </ClubPage>
  );
}
