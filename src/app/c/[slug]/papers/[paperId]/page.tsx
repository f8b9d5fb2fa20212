import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Thread } from "@/components/threads/thread";
import { roleAtLeast } from "@/domain/clubs/roles";
import { idInput } from "@/domain/identifiers";
import { load, requireClub } from "@/server/api/caller";
import { ClubPage } from "../../_components/club-page";
import { PaperArticle } from "./_components/paper-article";

type PageProps = { params: Promise<{ slug: string; paperId: string }> };

/** Once a request: the title asks for it too. */
const open = cache(async (slug: string, paperId: string) => {
  const access = await requireClub(slug, `/c/${slug}/papers/${paperId}`);
  if (!idInput.safeParse(paperId).success) notFound();
  const clubId = access.club.id;
  const [paper, page, nomination] = await load((api) =>
    Promise.all([
      api.papers.get({ clubId, paperId }),
      api.threads.listComments({ clubId, paperId }),
      api.rounds.nominationStates({ clubId, paperIds: [paperId] }),
    ]),
  );
  return { ...access, paper, page, nomination };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, paperId } = await params;
  return { title: (await open(slug, paperId)).paper.title };
}

export default async function PaperPage({ params }: PageProps) {
  const { slug, paperId } = await params;
  const { viewer, club, paper, page, nomination } = await open(slug, paperId);
  const now = new Date().toISOString();
  return (
    <ClubPage viewer={viewer} club={club}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <PaperArticle paper={paper} club={club} viewer={viewer} nomination={nomination} now={now} />
        <Thread
          key={paperId}
          clubId={club.id}
          paperId={paperId}
          viewer={{ id: viewer.id, name: viewer.name }}
          canComment={roleAtLeast(club.role, "member")}
          page={page}
          now={now}
          timeZone={viewer.timeZone ?? club.timeZone}
        />
      </div>
    </ClubPage>
  );
}
