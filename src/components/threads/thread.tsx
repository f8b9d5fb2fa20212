"use client";

import { useState } from "react";
import type { CommentOrder } from "@/domain/threads/thread-reading";
import { CommentList } from "./comment-list";
import { NewCommentsPill } from "./new-comments-pill";
import { composerId } from "./reading-position";
import type { OpenForm, ThreadContext } from "./thread-context";
import { ThreadHead } from "./thread-head";
import type { ThreadPage } from "./thread-source";
import { useNow } from "./use-now";
import { useThread } from "./use-thread";
import { WriteComment } from "./write-comment";

type ThreadProps = Pick<
  ThreadContext,
  "clubId" | "paperId" | "path" | "viewer" | "canWrite" | "isOrganizer" | "timeZone" | "branchPath"
> & {
  branchId: string | null;
  order: CommentOrder;
  /** The first page, as the server rendered it. */
  page: ThreadPage;
  /** The server's time of rendering. */
  now: string;
};

/** The club's talk about a paper: rendered by the server first, kept live from there. */
export function Thread({ page, now: serverNow, branchId, order, ...place }: ThreadProps) {
  const { store, state } = useThread({ page, branchId, order, ...place });
  const [openForm, setOpenForm] = useState<OpenForm | null>(null);
  const now = useNow(serverNow);
  // One object for all items, made once: an item is drawn anew only when something of its own changes.
  const [thread] = useState<ThreadContext>(() => ({ store, setOpenForm, ...place }));

  return (
    <section id="thread" aria-labelledby="thread-title" className="scroll-mt-4">
      <ThreadHead thread={thread} state={state} order={order} />
      {state.loaded.comments.length === 0 ? (
        <p className="type-lede border-y border-line py-6">
          Nobody has said anything yet.{" "}
          {thread.canWrite ? "A question is a good beginning." : "Come back once it has begun."}
        </p>
      ) : (
        <CommentList state={state} openForm={openForm} now={now} thread={thread} />
      )}
      <NewCommentsPill store={store} count={state.held.length} />
      {thread.branchPath === null && (
        <div id={composerId} className="mt-4">
          <Composer thread={thread} isLocked={state.facts.isLocked} />
        </div>
      )}
    </section>
  );
}

function Composer({ thread, isLocked }: { thread: ThreadContext; isLocked: boolean }) {
  if (!thread.canWrite) {
    return <p className="text-md text-ink-3">Observers read along. An organizer can make you a member who writes.</p>;
  }
  if (isLocked && !thread.isOrganizer) {
    return <p className="text-md text-ink-3">An organizer closed this discussion. What was said stays.</p>;
  }
  return <WriteComment thread={thread} parent={null} />;
}
