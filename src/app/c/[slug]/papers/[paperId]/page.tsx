import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { PaperTabs } from "@/components/threads/paper-tabs";
import { Thread } from "@/components/threads/thread";
import { zonesOf } from "@/components/time/zones-of";
import { roleAtLeast } from "@/domain/clubs/roles";
import { idInput } from "@/domain/identifiers";
import { load, requireClub } from "@/server/api/caller";
import { PaperArticle } from "./_components/paper-article";
import { readThreadQuery, threadQuery } from "./_components/thread-query";

type PageProps = {
  params: Promise<{ slug: string; paperId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Once a request: the title asks for it too. */
const open = cache(async (slug: string, paperId: string, query: string) => {
  const access = await requireClub(slug, `/c/${slug}/papers/${paperId}`);
  if (!idInput.safeParse(paperId).success) notFound();
  const clubId = access.club.id;
  const { order, branchId } = readThreadQuery(new URLSearchParams(query));
  const [paper, page, nomination] = await load((api) =>
    Promise.all([
      api.papers.get({ clubId, paperId }),
      api.threads.listComments({ clubId, paperId, order, ...(branchId === null ? {} : { branchId }) }),
      api.rounds.nominationStates({ clubId, paperIds: [paperId] }),
    ]),
  );
  if (branchId !== null && page.comments[0]?.id !== branchId) notFound();
  return { ...access, paper, page, nomination, order, branchId };
});

/** As text, so that both who ask for the page mean the same one. */
async function openPage({ params, searchParams }: PageProps) {
  const [{ slug, paperId }, query] = await Promise.all([params, searchParams]);
  return open(slug, paperId, threadQuery(query).toString());
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  return { title: (await openPage(props)).paper.title };
}

export default async function PaperPage(props: PageProps) {
  const { viewer, club, paper, page, nomination, order, branchId } = await openPage(props);
  const now = new Date().toISOString();
  return (
    <ClubPage viewer={viewer} club={club}>
      <PaperTabs commentCount={page.total}>
        <PaperArticle paper={paper} club={club} viewer={viewer} nomination={nomination} now={now} />
        <Thread
          key={`${paper.id} ${branchId} ${order}`}
          clubId={club.id}
          paperId={paper.id}
          path={`/c/${club.slug}/papers/${paper.id}`}
          viewer={{ id: viewer.id, name: viewer.name, role: club.role }}
          pdfUrl={paper.links.pdf}
          canWrite={roleAtLeast(club.role, "member")}
          isOrganizer={roleAtLeast(club.role, "organizer")}
          page={page}
          branchId={branchId}
          branchPath={branchId === null ? null : (page.comments[0]?.path ?? null)}
          order={order}
          now={now}
          zones={zonesOf(viewer, club, now)}
        />
      </PaperTabs>
    </ClubPage>
  );
}
