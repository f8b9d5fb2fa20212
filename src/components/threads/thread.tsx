"use client";

import { lazy, Suspense, useState } from "react";
import { useNow } from "@/components/ui/use-now";
import type { CommentOrder } from "@/domain/threads/thread-reading";
import { useSelection } from "./anchors/use-selection";
import { useAnchorDraft } from "./drafts/use-anchor-draft";
import { CommentList } from "./list/comment-list";
import { NewCommentsPill } from "./list/new-comments-pill";
import { COMPOSER_ID } from "./page/reading-position";
import type { OpenForm, ThreadContext } from "./store/thread-context";
import type { ThreadPage } from "./store/thread-source";
import { useSettled } from "./store/use-settled";
import { ThreadHead } from "./thread-head";
import { useThread } from "./use-thread";
import { Composer } from "./writing/composer";

/** Most clubs keep nothing back. */
const WithheldComments = lazy(async () => ({ default: (await import("./list/withheld-comments")).WithheldComments }));

/** Fetched where comments are about passages, or may be, and when a passage is selected. */
const PassageMarks = lazy(async () => ({
  default: (await import("./anchors/passage-marks")).PassageMarks,
}));
const SelectionTool = lazy(async () => ({
  default: (await import("./anchors/selection-tool")).SelectionTool,
}));

type ThreadProps = Pick<
  ThreadContext,
  "clubId" | "paperId" | "path" | "viewer" | "canWrite" | "isOrganizer" | "zones" | "branchPath" | "pdfUrl"
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
  const [anchor, setAnchor] = useAnchorDraft({
    viewerId: place.viewer.id,
    name: `anchor:${place.clubId}:${place.paperId}`,
  });
  const selection = useSelection();
  const now = useNow(serverNow);
  // One object for all items, made once: an item is drawn anew only when something of its own changes.
  const [thread] = useState<ThreadContext>(() => ({ store, setOpenForm, setAnchor, ...place }));

  const { comments } = state.loaded;
  const isSettled = useSettled();
  const mayHavePassages = state.total > comments.length || comments.some(({ anchor: on }) => on?.kind === "quote");
  const canAnchor = thread.canWrite && thread.branchPath === null;
  return (
    <section id="thread" aria-labelledby="thread-title" className="scroll-mt-4">
      <ThreadHead thread={thread} state={state} order={order} />
      {state.facts.isWithheld && state.total > 0 && (
        <Suspense>
          <WithheldComments thread={thread} total={state.total} />
        </Suspense>
      )}
      {comments.length > 0 && <CommentList state={state} openForm={openForm} now={now} thread={thread} />}
      {comments.length === 0 && !(state.facts.isWithheld && state.total > 0) && (
        <p className="type-lede border-y border-line py-6">
          Nobody has said anything yet.{" "}
          {thread.canWrite ? "A question is a good start." : "Come back once it has started."}
        </p>
      )}
      <NewCommentsPill store={store} count={state.waiting.length} />
      {thread.branchPath === null && (
        <div id={COMPOSER_ID} className="mt-4">
          <Composer thread={thread} isLocked={state.facts.isLocked} anchor={anchor} />
        </div>
      )}
      <Suspense>
        {isSettled && mayHavePassages && (
          <PassageMarks clubId={place.clubId} paperId={place.paperId} comments={comments} total={state.total} />
        )}
        {selection > 0 && canAnchor && <SelectionTool key={selection} thread={thread} />}
      </Suspense>
    </section>
  );
}
