import { BroughtMark } from "@/components/papers/brought-mark";
import { TitleText } from "@/components/papers/title-text";
import { NominateButton } from "@/components/rounds/nominate-button";
import type { NominationLimit } from "@/components/rounds/nomination-limit";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import type { FeedDay } from "@/server/feed/feed.queries";

/** A paper as the list shows it: what needs a calendar or a dictionary is in words already. */
export type FeedRowPaper = Omit<FeedDay["papers"][number], "listingId" | "authors" | "authorCount" | "publishedOn"> & {
  authors: string;
  published: { day: string; words: string } | null;
};

type FeedRowProps = {
  club: { id: string; slug: string };
  paper: FeedRowPaper;
  limit: NominationLimit;
};

/** A paper in the list of a day: the key o opens it, n nominates it. */
export function FeedRow({ club, paper, limit }: FeedRowProps) {
  const address = `/c/${club.slug}/papers/${paper.paperId}`;
  return (
    <Row
      acts={
        <NominateButton
          clubId={club.id}
          paperId={paper.paperId}
          paperTitle={paper.title}
          state={paper.state}
          limit={limit}
        />
      }
    >
      {/* Thirty of them in a list: fetched when asked for, not when seen. */}
      <a href={address} data-row-link="" className="type-title block">
        <TitleText html={paper.titleHtml} />
      </a>
      {/* Set and sanitised by the server, like the title. */}
      {paper.teaserHtml !== null && (
        <p className="type-teaser mt-1" dangerouslySetInnerHTML={{ __html: paper.teaserHtml }} />
      )}
      <FeedRowFacts address={address} paper={paper} />
    </Row>
  );
}

function FeedRowFacts({ address, paper }: { address: string; paper: FeedRowPaper }) {
  const { authors, published, upvotes, sourceComments, commentCount, organizationName } = paper;
  return (
    <Meta className="mt-1.5">
      {paper.isSample && <Chip title="From the sample week: its abstract is in our own words.">sample</Chip>}
      <BroughtMark brought={paper.brought} />
      {paper.isWithdrawn && <Chip kind="danger">withdrawn</Chip>}
      {authors !== "" && <span>{authors}</span>}
      {organizationName !== null && <span>{organizationName}</span>}
      {published !== null && <time dateTime={published.day}>{published.words}</time>}
      {upvotes !== null && (
        <span title="Upvotes at the source">
          <span aria-hidden="true">↑ </span>
          <b>{upvotes}</b>
          <span className="sr-only"> upvotes</span>
        </span>
      )}
      {sourceComments !== null && sourceComments > 0 && (
        <span title="At the source">{sourceComments === 1 ? "1 comment" : `${sourceComments} comments`}</span>
      )}
      {commentCount > 0 && (
        <a href={`${address}#thread`} className="link">
          <b>{commentCount}</b> in our thread
        </a>
      )}
      {paper.code !== null && (
        <a href={paper.code} rel="noreferrer" className="link">
          code
        </a>
      )}
      {paper.pdf !== null && (
        <a href={paper.pdf} rel="noreferrer" className="link">
          pdf
        </a>
      )}
    </Meta>
  );
}
