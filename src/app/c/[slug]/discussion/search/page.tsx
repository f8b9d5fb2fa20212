import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { DiscussionTabs } from "@/app/c/[slug]/discussion/_components/discussion-tabs";
import { zonesOf } from "@/components/time/zones-of";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { idInput } from "@/domain/identifiers";
import { searchCommentsInput } from "@/domain/threads/discussion-inputs";
import { MAX_SEARCH_LENGTH } from "@/domain/threads/thread-limits";
import { load, requireClub } from "@/server/api/caller";
import { CommentHits } from "./_components/comment-hits";

export const metadata: Metadata = { title: "Search the comments" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Words that were said in the club. A form that needs no script. */
export default async function CommentSearchPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { q, after: from } = await searchParams;
  const path = `/c/${slug}/discussion`;
  const { viewer, club } = await requireClub(slug, `${path}/search`);
  const words = typeof q === "string" ? [...q.trim()].slice(0, MAX_SEARCH_LENGTH).join("") : "";
  const after = idInput.safeParse(from).data;
  const asked = searchCommentsInput.safeParse({ clubId: club.id, query: words, ...(after && { after }) });
  const found = asked.success ? await load((api) => api.threads.search(asked.data)) : null;
  return (
    <ClubPage viewer={viewer} club={club} active="discussion">
      <PageHead title="Discussion" />
      <DiscussionTabs slug={slug} current="search" />
      <form role="search" method="get" className="mb-6 flex max-w-[36rem] gap-2">
        <label htmlFor="words" className="sr-only">
          Words in comments
        </label>
        <Input
          id="words"
          name="q"
          type="search"
          defaultValue={words}
          maxLength={MAX_SEARCH_LENGTH}
          placeholder="horizon"
          data-search=""
        />
        <Button type="submit">Search</Button>
      </form>
      {words !== "" && !asked.success && <EmptyState title={asked.error.issues[0]?.message} />}
      {words === "" && (
        <EmptyState title="Search all comments in this club, on any paper.">
          Words are found in any of their forms. <b>“sample complexity”</b> finds the two together, <b>bound -upper</b>{" "}
          leaves out comments with the second word.
        </EmptyState>
      )}
      {found !== null && found.hits.length === 0 && (
        <EmptyState title={after ? "No earlier comments." : `Nobody said “${words}”.`}>
          Words are found in any of their forms. Use quotation marks to find words together, and a minus sign to leave
          out a word.
        </EmptyState>
      )}
      {found !== null && found.hits.length > 0 && (
        <CommentHits hits={found.hits} clubPath={`/c/${slug}`} zones={zonesOf(viewer, club)} />
      )}
      {found !== null && found.next !== null && (
        <div className="mt-5">
          <LinkButton href={`${path}/search?${new URLSearchParams({ q: words, after: found.next })}`}>
            Earlier comments
          </LinkButton>
        </div>
      )}
    </ClubPage>
  );
}
