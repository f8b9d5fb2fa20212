"use client";

import { Fragment, useState, useSyncExternalStore } from "react";
import { depthOf } from "@/domain/threads/comment-path";
import { lostPassages } from "./anchors/passages";
import { CommentItem } from "./comment-item";
import { CommentPopover, type OpenPopover } from "./comment-popover";
import { listShown } from "./folded-branches";
import { Gap } from "./gap";
import { keepSelection, pressAct } from "./press-act";
import type { OpenForm, ThreadContext } from "./thread-context";
import type { ThreadState } from "./thread-state";
import { isUnread } from "./unread";

type CommentListProps = { state: ThreadState; openForm: OpenForm | null; now: string; thread: ThreadContext };

/** The comments, and the one listener for all that is pressed in them. */
export function CommentList({ state, openForm, now, thread }: CommentListProps) {
  const { loaded, folded, facts } = state;
  const [popover, setPopover] = useState<OpenPopover | null>(null);
  const lost = useSyncExternalStore(lostPassages.subscribe, lostPassages.get, lostPassages.get);
  const nameOf = new Map(loaded.comments.map(({ id, author }) => [id, author?.name ?? null]));
  const depthAbove = thread.branchPath === null ? 0 : depthOf(thread.branchPath);
  // With one gap it is known how many are missing; with more, or on a page of a branch, only that some are.
  const living = loaded.comments.filter(({ isDeleted }) => !isDeleted).length + state.held.length;
  const isCounted = loaded.gaps.size === 1 && folded.size === 0 && thread.branchPath === null;
  const missing = isCounted ? state.total - living : 0;
  return (
    <>
      <ol
        role="list"
        aria-label="Comments"
        onClick={({ target }) => pressAct(target, thread, setPopover)}
        onPointerDown={keepSelection}
      >
        {listShown(loaded, folded).map(({ comment, foldedCount, hasReplies, gap }) => (
          <Fragment key={comment.id}>
            <CommentItem
              comment={comment}
              level={comment.depth - depthAbove}
              parentName={comment.parentId === null ? null : (nameOf.get(comment.parentId) ?? null)}
              isNew={isUnread(comment, facts.readNumber, thread.viewer.id)}
              isLost={lost.has(comment.id)}
              foldedCount={foldedCount}
              hasReplies={hasReplies}
              openForm={openForm?.commentId === comment.id ? openForm : null}
              now={now}
              thread={thread}
            />
            {gap !== null && <Gap store={thread.store} afterId={comment.id} {...gap} missing={missing} />}
          </Fragment>
        ))}
      </ol>
      {popover !== null && (
        <CommentPopover
          key={`${popover.kind} ${popover.commentId}`}
          popover={popover}
          thread={thread}
          onClose={() => setPopover(null)}
        />
      )}
    </>
  );
}
