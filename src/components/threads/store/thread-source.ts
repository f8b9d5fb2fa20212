import type { CommentOrder, ThreadInterest } from "@/domain/threads/thread-reading";
import type { CommentView } from "@/server/threads/comment-rows";
import { runQuery } from "@/trpc/run-query";

/** What the reader has of a thread, beside its comments. */
export interface ThreadFacts {
  /** Of the comments that the thread ever got. */
  lastNumber: number;
  /** Comments above this number, and not the reader's own, are unread. */
  readNumber: number;
  isLocked: boolean;
  interest: ThreadInterest | null;
  /** The others' comments are withheld until the reader has commented or marked the paper read. */
  isWithheld: boolean;
}

export interface ThreadPage {
  comments: CommentView[];
  hasMore: boolean;
  total: number;
  lastEventId: string;
  thread: ThreadFacts;
}

/** Which part of a thread a page shows, and in which order. */
export interface ThreadPlace {
  clubId: string;
  paperId: string;
  /** The comment with which the page begins, on the page of a deep branch. */
  branchId: string | null;
  order: CommentOrder;
}

interface Cursor {
  after?: string;
  skipsBranch?: boolean;
  limit?: number;
}

/** The page on which a comment is, from it on. `movedTo`: it is in that paper's discussion now. */
export interface PageAround {
  movedTo: string | null;
  branchId: string | null;
  comments: CommentView[];
  hasMore: boolean;
}

/** What the store fetches from the server. */
export interface ThreadSource {
  listComments: (cursor: Cursor) => Promise<ThreadPage>;
  listAround: (commentId: string) => Promise<PageAround>;
  getComments: (ids: string[]) => Promise<CommentView[]>;
}

/** Silent: the store tries again by itself, or its caller says what failed. */
const quietly = { meta: { inline: true }, staleTime: 0, gcTime: 0 } as const;

export function serverSource({ clubId, paperId, branchId, order }: ThreadPlace): ThreadSource {
  const place = { clubId, paperId, order, ...(branchId === null ? {} : { branchId }) };
  return {
    listComments: (cursor) =>
      runQuery((trpc) => trpc.threads.listComments.queryOptions({ ...place, ...cursor }, quietly)),
    listAround: (commentId) =>
      runQuery((trpc) => trpc.threads.listAround.queryOptions({ clubId, paperId, commentId }, quietly)),
    // Anew: one that hangs would be waited for again.
    getComments: (ids) =>
      runQuery((trpc) => trpc.threads.getComments.queryOptions({ clubId, ids }, quietly), { anew: true }),
  };
}
