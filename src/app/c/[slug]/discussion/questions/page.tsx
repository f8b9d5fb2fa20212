import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { DiscussionTabs } from "@/app/c/[slug]/discussion/_components/discussion-tabs";
import { TitleText } from "@/components/papers/title-text";
import { QuestionList } from "@/components/threads/list/question-list";
import { zonesOf } from "@/components/time/zones-of";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { idInput } from "@/domain/identifiers";
import { readMomentCursor } from "@/domain/time/moment-cursor";
import { load, requireClub } from "@/server/api/caller";

export const metadata: Metadata = { title: "Questions" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the club asks itself: questions on all papers, or on one, that are open or were answered. */
export default async function QuestionsPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const query = await searchParams;
  const path = `/c/${slug}/discussion/questions`;
  const { viewer, club } = await requireClub(slug, path);
  const state = query.state === "answered" ? "answered" : "open";
  const after = readMomentCursor(query.after);
  const paperId = idInput.safeParse(query.paper).data;
  const { questions, next } = await load((api) =>
    api.threads.listQuestions({ clubId: club.id, state, ...(after && { after }), ...(paperId && { paperId }) }),
  );
  const further = new URLSearchParams({ state, ...(paperId && { paper: paperId }), after: next ?? "" });
  return (
    <ClubPage viewer={viewer} club={club} active="discussion">
      <PageHead title="Discussion" />
      <DiscussionTabs slug={slug} current={state} paperId={paperId} />
      {paperId !== undefined && (
        <p className="mb-4 text-md text-ink-2">
          On{" "}
          <TextLink href={`/c/${slug}/papers/${paperId}`}>
            {questions[0] === undefined ? "one paper" : <TitleText html={questions[0].titleHtml} />}
          </TextLink>{" "}
          alone. <TextLink href={`${path}?state=${state}`}>On all papers</TextLink>
        </p>
      )}
      {questions.length === 0 ? (
        <EmptyState title={state === "open" ? "No open questions." : "No answered questions yet."}>
          Mark a comment as a question in its thread. It is listed here until someone answers it.
        </EmptyState>
      ) : (
        <QuestionList questions={questions} clubPath={`/c/${slug}`} zones={zonesOf(viewer, club)} />
      )}
      {next !== null && (
        <div className="mt-5">
          <LinkButton href={`${path}?${further}`}>Later questions</LinkButton>
        </div>
      )}
    </ClubPage>
  );
}
