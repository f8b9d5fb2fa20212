import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { limitWords } from "@/components/rounds/nomination-limit";
import { zonesOf } from "@/components/time/zones-of";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/domain/clubs/roles";
import { PAPERS_PER_PAGE } from "@/domain/feed/feed-limits";
import { authorLine } from "@/domain/papers/author-line";
import { formatDay } from "@/domain/time/format-instant";
import type { requireClub } from "@/server/api/caller";
import type { FeedDay } from "@/server/feed/feed.queries";
import { EmptyDay } from "./empty-day";
import { FeedHead } from "./feed-head";
import { FeedList } from "./feed-list";
import type { FeedRowPaper } from "./feed-row";
import { FirstSteps } from "./first-steps";

type FeedPageProps = Awaited<ReturnType<typeof requireClub>> & {
  feedDay: FeedDay;
  /** Not the day's first page. */
  isContinued: boolean;
};

/** A day of the feed, whatever there is of it. */
export function FeedPage({ viewer, club, feedDay, isContinued }: FeedPageProps) {
  const { day, total, previousDay, nextDay } = feedDay;
  const canImport = roleAtLeast(club.role, "member");
  const isEmptyFeed = total === 0 && previousDay === null && nextDay === null;
  if (day === null || isEmptyFeed) {
    return (
      <ClubPage viewer={viewer} club={club} active="feed">
        <FirstSteps club={club} canImport={canImport} />
      </ClubPage>
    );
  }
  return (
    <ClubPage viewer={viewer} club={club} active="feed">
      <FeedHead slug={club.slug} feedDay={{ ...feedDay, day }} zones={zonesOf(viewer, club)} canImport={canImport} />
      {total === 0 ? (
        <EmptyDay club={club} day={day} canImport={canImport} />
      ) : (
        <Papers club={club} feedDay={{ ...feedDay, day }} isContinued={isContinued} />
      )}
    </ClubPage>
  );
}

function inWords({
  listingId: _,
  authors,
  authorCount,
  publishedOn,
  ...paper
}: FeedDay["papers"][number]): FeedRowPaper {
  const published = publishedOn === null ? null : { day: publishedOn, words: formatDay(publishedOn, "shortDay") };
  return { ...paper, authors: authorLine(authors, authorCount), published };
}

type PapersProps = { club: { id: string; slug: string }; feedDay: FeedDay & { day: string }; isContinued: boolean };

function Papers({ club, feedDay: { day, papers, total, next, ...nominating }, isContinued }: PapersProps) {
  const address = `/c/${club.slug}/feed/${day}`;
  const { isNominating, nominationsLeft, nominationsPerMember } = nominating;
  const limit = { isNominating, nominationsLeft, nominationsPerMember };
  const words = limitWords(limit);
  return (
    <>
      {papers.every(({ isSample }) => isSample) && (
        <Note kind="plain" className="mb-5 text-md">
          This is the sample week: real papers from several years, spread over a few days, with abstracts in our own
          words.
        </Note>
      )}
      {words !== null && (
        <p className="type-meta mb-2.5">
          {words} <TextLink href={`/c/${club.slug}/round`}>Round</TextLink>
        </p>
      )}
      <FeedList
        club={{ id: club.id, slug: club.slug }}
        label={`Papers of ${formatDay(day)}`}
        papers={papers.map(inWords)}
        limit={limit}
      />
      {(next !== null || isContinued) && (
        <nav aria-label="Pages of this day" className="mt-5 flex flex-wrap gap-2.5">
          {isContinued && <LinkButton href={address}>Back to the day’s first papers</LinkButton>}
          {next !== null && (
            <LinkButton href={`${address}?after=${next}`}>
              {isContinued ? "More papers" : `The other ${Math.max(total - PAPERS_PER_PAGE, 1)}`}
            </LinkButton>
          )}
        </nav>
      )}
      <Meta className="no-print mt-[18px] max-rail:hidden" aria-hidden="true">
        <span>
          <Kbd>j</Kbd> <Kbd>k</Kbd> move
        </span>
        <span>
          <Kbd>o</Kbd> open
        </span>
        {isNominating && (
          <span>
            <Kbd>n</Kbd> nominate
          </span>
        )}
        <span>
          <Kbd>?</Kbd> all keys
        </span>
      </Meta>
    </>
  );
}
