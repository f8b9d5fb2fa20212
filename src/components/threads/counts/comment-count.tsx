"use client";

import { commentsText } from "./comments-text";
import { useNewerCounts } from "./use-newer-counts";

type CommentCountProps = {
  clubId: string;
  paperId: string;
  /** As of the page, and the newest event that it knows of. */
  total: number;
  lastEventId: string;
};

/** How many comments a paper's thread has, kept current. Something else on the page follows the club. */
export function CommentCount({ clubId, paperId, total, lastEventId }: CommentCountProps) {
  const newer = useNewerCounts({ clubId, paperIds: [paperId], lastEventId });
  return <span>{commentsText(newer.get(paperId)?.total ?? total)}</span>;
}
