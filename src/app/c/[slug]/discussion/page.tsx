import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { zonesOf } from "@/components/time/zones-of";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { readMomentCursor } from "@/domain/time/moment-cursor";
import { load, requireClub } from "@/server/api/caller";
import { DiscussionTabs } from "./_components/discussion-tabs";
import { ThreadList } from "./_components/thread-list";

export const metadata: Metadata = { title: "Discussion" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the club talks about, and where something waits to be read. */
export default async function DiscussionPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const path = `/c/${slug}/discussion`;
  const { viewer, club } = await requireClub(slug, path);
  const after = readMomentCursor((await searchParams).after);
  const { threads, next, lastEventId } = await load((api) =>
    api.threads.listThreads({ clubId: club.id, ...(after !== undefined && { after }) }),
  );
  return (
    <ClubPage viewer={viewer} club={club} active="discussion">
      <PageHead title="Discussion" />
      <DiscussionTabs slug={slug} current="threads" />
      <ThreadList
        {...{ threads, lastEventId }}
        clubId={club.id}
        isFirstPage={after === undefined}
        clubPath={`/c/${slug}`}
        zones={zonesOf(viewer, club)}
        now={new Date().toISOString()}
        whenEmpty={
          <EmptyState title={after ? "No earlier threads." : "Nobody has said anything yet."}>
            Every paper has a thread beside it. Open a paper from the feed and start with a question.
          </EmptyState>
        }
      />
      {next !== null && (
        <div className="mt-5">
          <LinkButton href={`${path}?${new URLSearchParams({ after: next })}`}>Earlier threads</LinkButton>
        </div>
      )}
      <RefreshOnEvents clubId={club.id} afterId={lastEventId} kinds={["thread.changed"]} />
    </ClubPage>
  );
}
