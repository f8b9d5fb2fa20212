import type { QuoteAnchor } from "@/domain/threads/anchor";
import { MAX_PASSAGES } from "@/domain/threads/thread-limits";
import type { Reader } from "@/domain/threads/thread-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { mayRead, readerSql } from "@/server/threads/may-read";

export interface Passage {
  /** The comment that is about it. */
  id: string;
  anchor: QuoteAnchor;
}

/**
 * The passages of the abstract that a thread's comments are about, wherever in it they are: those that the reader may
 * read, in the order of reading. It walks the index of comments that are about something.
 */
export async function listPassages(
  db: Db,
  { clubId, paperId, reader }: { clubId: string; paperId: string; reader: Reader },
): Promise<Passage[]> {
  return queryRows<Passage>(db)`
    SELECT c.id, c.anchor FROM threads t JOIN comments c ON c.thread_id = t.id
    WHERE t.club_id = ${clubId}::uuid AND t.paper_id = ${paperId}::uuid AND c.anchor IS NOT NULL
      AND c.anchor ->> 'kind' = 'quote' AND ${mayRead(readerSql(clubId, reader))}
    ORDER BY c.path LIMIT ${MAX_PASSAGES}`;
}
