import clsx from "clsx";
import { BroughtNote } from "@/components/papers/brought-mark";
import { NominateButton } from "@/components/rounds/nominate-button";
import type { NominationLimit } from "@/components/rounds/nomination-limit";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Note } from "@/components/ui/note";
import { Prose } from "@/components/ui/prose";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/domain/clubs/roles";
import { nameOfFeed } from "@/domain/feed/feeds";
import type { NominationState } from "@/domain/rounds/nomination-state";
import { formatDay } from "@/domain/time/format-instant";
import { ClubLife } from "./club-life";
import { KeepInSight } from "./keep-in-sight";
import { MachineSummary } from "./machine-summary";
import { MissingLink } from "./missing-link";
import { PaperAuthors } from "./paper-authors";
import { PaperLinks } from "./paper-links";
import type { PaperPageProps } from "./paper-page-props";
import { PaperTitle } from "./paper-title";

type PaperArticleProps = PaperPageProps & {
  nomination: NominationLimit & { states: Record<string, NominationState> };
};

/** Where there is room for both, the paper stays in sight while its thread is read. */
const BESIDE_THE_THREAD_STYLE =
  "lg:sticky lg:top-[min(1.5rem,100dvh-var(--height,0px)-1.5rem)] lg:-ml-1 lg:self-start lg:pl-1 print:static";

/** The paper itself: what it says of itself, where it is found, and what it has been in this club. */
export function PaperArticle({ nomination, ...page }: PaperArticleProps) {
  const { paper, club } = page;
  return (
    <article id="paper" aria-labelledby="paper-title" className={clsx("min-w-0", BESIDE_THE_THREAD_STYLE)}>
      <div className="mb-3 flex flex-wrap items-center gap-1.5">
        {paper.withdrawnAt !== null && <Chip kind="danger">withdrawn</Chip>}
        {listedOn(paper.listings).map((words) => (
          <Chip key={words}>{words}</Chip>
        ))}
      </div>
      <PaperTitle html={paper.titleHtml} />
      <BroughtNote brought={paper.brought} />
      <PaperAuthors
        clubId={club.id}
        paperId={paper.id}
        names={paper.authors}
        count={paper.authorCount}
        organization={paper.organizationName}
      />
      <div className="mt-2 mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5">
        <Meta>
          {paper.publishedOn !== null && <span>{formatDay(paper.publishedOn, "shortDay")}</span>}
          {paper.upvotes !== null && (
            <span title="Upvotes at the source when it was last imported">
              <b>↑ {paper.upvotes.toLocaleString("en")}</b>
            </span>
          )}
          <PaperLinks paper={paper} />
          {paper.links.arxiv === null && paper.links.doi === null && (
            <MissingLink clubId={club.id} paper={paper} canWrite={roleAtLeast(club.role, "member")} />
          )}
        </Meta>
        <div className="flex flex-wrap items-center gap-2">
          <NominateButton
            clubId={club.id}
            paperId={paper.id}
            paperTitle={paper.title}
            state={nomination.states[paper.id] ?? { kind: "none" }}
            limit={{
              isNominating: nomination.isNominating,
              nominationsLeft: nomination.nominationsLeft,
              nominationsPerMember: nomination.nominationsPerMember,
            }}
          />
        </div>
      </div>
      {paper.withdrawnAt !== null && (
        <Note kind="warn" className="mb-5">
          The source marks this paper as withdrawn. Read{" "}
          {paper.links.arxiv === null ? (
            "its page"
          ) : (
            <TextLink href={paper.links.arxiv} rel="noreferrer noopener" target="_blank">
              its page
            </TextLink>
          )}{" "}
          before you build on it.
        </Note>
      )}
      {paper.abstractHtml === null ? (
        <p className="type-lede">The source has no abstract.</p>
      ) : (
        // The margin holds the marks of passages that comments are about.
        <div className="relative">
          <Prose serif id="abstract" html={paper.abstractHtml} />
        </div>
      )}
      <MachineSummary
        summary={paper.aiSummary}
        keywords={paper.aiKeywords}
        source={nameOfFeed(paper.listings[0]?.source ?? "its source")}
      />
      <SectionTitle>In this club</SectionTitle>
      <ClubLife {...page} />
      <KeepInSight />
    </article>
  );
}

/**
 * "in the feed 6 May 2025", once a day however many sources listed it; the sample's days are made up, and it says only
 * what it is.
 */
function listedOn(listings: readonly { source: string; day: string }[]): string[] {
  const words = listings.map(({ source, day }) =>
    source === "sample" ? "sample" : `in the feed ${formatDay(day, "shortDay")}`,
  );
  return [...new Set(words)].slice(-3);
}
