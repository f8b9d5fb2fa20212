"use client";

import type { NominationLimit } from "@/components/rounds/nomination-limit";
import { Rows } from "@/components/ui/rows";
import { FeedRow, type FeedRowPaper } from "./feed-row";

type FeedListProps = {
  club: { id: string; slug: string };
  label: string;
  papers: readonly FeedRowPaper[];
  limit: NominationLimit;
};

/**
 * The papers of a day. A client component although only its buttons need to be: as one, the answer carries each paper
 * once as data and once as HTML, and the server walks the rows once; as server components it is twice as much of both.
 */
export function FeedList({ club, label, papers, limit }: FeedListProps) {
  return (
    <Rows aria-label={label}>
      {papers.map((paper) => (
        <FeedRow key={paper.paperId} club={club} paper={paper} limit={limit} />
      ))}
    </Rows>
  );
}
