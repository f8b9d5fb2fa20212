"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { CommentList } from "./comment-list";
import { NewCommentsPill } from "./new-comments-pill";
import { composerId } from "./reading-position";
import type { OpenForm } from "./thread-context";
import type { ThreadPage } from "./thread-store";
import { useNow } from "./use-now";
import { useThread } from "./use-thread";
import { WriteComment } from "./write-comment";

type ThreadProps = {
  clubId: string;
  paperId: string;
  viewer: { id: string; name: string };
  canComment: boolean;
  /** The first page, as the server rendered it. */
  page: ThreadPage;
  /** The server's time of rendering. */
  now: string;
  /** In which full times are written. */
  timeZone: string;
};

/** The club's talk about a paper: rendered by the server first, kept live from there. */
export function Thread({ clubId, paperId, viewer, canComment, page, now: serverNow, timeZone }: ThreadProps) {
  const { store, state } = useThread({ clubId, paperId, page });
  const [openForm, setOpenForm] = useState<OpenForm | null>(null);
  const now = useNow(serverNow);
  // One object for all items, made once: an item is drawn anew only when something of its own changes.
  const [thread] = useState(() => ({ store, clubId, paperId, viewer, timeZone, setOpenForm }));
  const { total } = state;
  const write = () => document.getElementById(composerId)?.querySelector("textarea")?.focus();

  return (
    <section id="thread" aria-labelledby="thread-title" className="scroll-mt-4">
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <h2 id="thread-title" className="type-section">
          Thread{total > 0 && `, ${total.toLocaleString("en")} ${total === 1 ? "comment" : "comments"}`}
        </h2>
        {canComment && (
          <Button
            kind="quiet"
            size="small"
            data-key="c"
            data-key-label="comment"
            className="text-ink-3"
            onClick={write}
          >
            Comment <Kbd>c</Kbd>
          </Button>
        )}
      </div>
      {state.loaded.comments.length === 0 ? (
        <p className="type-lede border-y border-line py-6">
          Nobody has said anything yet.{" "}
          {canComment ? "A question is a good beginning." : "Come back once it has begun."}
        </p>
      ) : (
        <CommentList state={state} openForm={openForm} now={now} thread={thread} />
      )}
      <NewCommentsPill store={store} count={state.held.length} />
      <div id={composerId} className="mt-4">
        {canComment ? (
          <WriteComment store={store} clubId={clubId} paperId={paperId} viewer={viewer} parent={null} />
        ) : (
          <p className="text-md text-ink-3">Observers read along. An organizer can make you a member who writes.</p>
        )}
      </div>
    </section>
  );
}
