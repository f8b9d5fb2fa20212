import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { SampleWeekButton } from "@/app/c/[slug]/feed/_components/sample-week-button";
import { zonesOf } from "@/components/time/zones-of";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import { roleAtLeast } from "@/domain/clubs/roles";
import { idInput } from "@/domain/identifiers";
import { localDate } from "@/domain/time/local-time";
import { readerZoneOf } from "@/domain/time/write-instant";
import { load, requireClub } from "@/server/api/caller";
import { ImportDayForm } from "./_components/import-day-form";
import { ImportTextForm } from "./_components/import-text-form";
import { PastImports } from "./_components/past-imports";

export const metadata: Metadata = { title: "Import papers" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string | string[] }> };

export default async function ImportPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/feed/import`);
  if (!roleAtLeast(club.role, "member")) notFound();
  const { before } = await searchParams;
  const after = idInput.safeParse(before).data;
  const past = await load((api) => api.feed.listImports({ clubId: club.id, ...(after && { after }) }));
  const zones = zonesOf(viewer, club);
  return (
    <ClubPage viewer={viewer} club={club} active="feed">
      <PageHead
        title="Import papers"
        lede="Each paper is kept once, no matter who imports it. Importing the same day again adds only what is new."
      />
      <SectionTitle className="mt-0">A day from Hugging Face</SectionTitle>
      <ImportDayForm club={club} today={localDate(new Date(), readerZoneOf(zones))} />
      <SectionTitle>A page or a file</SectionTitle>
      <ImportTextForm club={club} />
      <SectionTitle>The sample week</SectionTitle>
      <p className="type-lede">
        Two dozen well-known papers, spread over the five days of last week and marked as a sample. Needs no network.
      </p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <SampleWeekButton club={club}>Import the sample week</SampleWeekButton>
      </div>
      <PastImports slug={slug} past={past} zones={zones} isContinued={after !== undefined} />
    </ClubPage>
  );
}
