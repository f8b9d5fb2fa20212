"use client";

import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import { CommentItem } from "./comment-item";
import { listShown } from "./folded-branches";
import type { OpenForm, ThreadContext } from "./thread-context";
import type { ThreadState } from "./thread-state";
import type { ThreadStore } from "./thread-store";
import { isUnread } from "./unread";

type CommentListProps = { state: ThreadState; openForm: OpenForm | null; now: string; thread: ThreadContext };

export function CommentList({ state, openForm, now, thread }: CommentListProps) {
  const { loaded, folded, facts } = state;
  const nameOf = new Map(loaded.comments.map(({ id, author }) => [id, author?.name ?? null]));
  // With one gap it is known how many are missing; with more, or on a page of a branch, only that some are.
  const living = loaded.comments.filter(({ isDeleted }) => !isDeleted).length + state.held.length;
  const isCounted = loaded.gaps.size === 1 && folded.size === 0 && thread.branchPath === null;
  const missing = isCounted ? state.total - living : 0;
  return (
    <ol role="list" aria-label="Comments">
      {listShown(loaded, folded).map(({ comment, foldedCount, hasReplies, gap }) => (
        <Fragment key={comment.id}>
          <CommentItem
            comment={comment}
            parentName={comment.parentId === null ? null : (nameOf.get(comment.parentId) ?? null)}
            isNew={isUnread(comment, facts.readNumber, thread.viewer.id)}
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
  );
}

type GapProps = { store: ThreadStore; afterId: string; skipsBranch: boolean; missing: number };

function Gap({ store, afterId, skipsBranch, missing }: GapProps) {
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    try {
      await store.loadAfter(afterId, { skipsBranch });
    } catch (error) {
      showToast(messageOf(error), { kind: "error" });
    } finally {
      setLoading(false);
    }
  };
  return (
    <li className="py-3">
      <Button size="small" pending={isLoading} onClick={load}>
        {missing > 0 ? `Show more, ${missing.toLocaleString("en")} left` : "Show more"}
      </Button>
    </li>
  );
}
