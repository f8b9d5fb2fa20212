import Link from "next/link";
import { TitleText } from "@/components/papers/title-text";
import { NominateButton } from "@/components/rounds/nominate-button";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import { authorLine } from "@/domain/papers/author-line";
import { formatDay } from "@/domain/time/format-instant";
import type { FeedDay } from "@/server/feed/feed.queries";

type FeedRowProps = {
  club: { id: string; slug: string };
  paper: FeedDay["papers"][number];
  canNominate: boolean;
};

/** A paper in the list of a day: the key o opens it, n nominates it. */
export function FeedRow({ club, paper, canNominate }: FeedRowProps) {
  const address = `/c/${club.slug}/papers/${paper.paperId}`;
  return (
    <Row
      acts={
        <NominateButton
          clubId={club.id}
          paperId={paper.paperId}
          paperTitle={paper.title}
          state={paper.state}
          canNominate={canNominate}
        />
      }
    >
      {/* Forty of them in a list: fetched when asked for, not when seen. */}
      <Link href={address} prefetch={false} data-row-link="" className="type-title block">
        <TitleText html={paper.titleHtml} />
      </Link>
      {/* Set and sanitised by the server, like the title. */}
      {paper.teaserHtml !== null && (
        <p className="type-teaser mt-1" dangerouslySetInnerHTML={{ __html: paper.teaserHtml }} />
      )}
      <FeedRowFacts address={address} paper={paper} />
    </Row>
  );
}

function FeedRowFacts({ address, paper }: { address: string; paper: FeedDay["papers"][number] }) {
  const { upvotes, sourceComments, commentCount, publishedOn, organizationName } = paper;
  const authors = authorLine(paper.authors, paper.authorCount);
  return (
    <Meta className="mt-1.5">
      {paper.isSample && <Chip title="From the sample week: its abstract is in our own words.">sample</Chip>}
      {paper.isWithdrawn && <Chip kind="danger">withdrawn</Chip>}
      {authors !== "" && <span>{authors}</span>}
      {organizationName !== null && <span>{organizationName}</span>}
      {publishedOn !== null && <time dateTime={publishedOn}>{formatDay(publishedOn, "shortDay")}</time>}
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
        <Link href={`${address}#thread`} prefetch={false} className="link">
          <b>{commentCount}</b> in our thread
        </Link>
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
