"use client";

import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/query-client";
import { CommentItem } from "./comment-item";
import type { OpenForm, ThreadContext } from "./thread-context";
import type { ThreadState, ThreadStore } from "./thread-store";

type CommentListProps = { state: ThreadState; openForm: OpenForm | null; now: string; thread: ThreadContext };

export function CommentList({ state, openForm, now, thread }: CommentListProps) {
  const { comments, gapsAfter } = state.loaded;
  const nameOf = new Map(comments.map(({ id, author }) => [id, author?.name ?? null]));
  // With one gap it is known how many are missing; with more, only that some are.
  const living = comments.filter(({ isDeleted }) => !isDeleted).length + state.held.length;
  const missing = gapsAfter.size === 1 ? state.total - living : 0;
  return (
    <ol role="list" aria-label="Comments">
      {comments.map((comment) => (
        <Fragment key={comment.id}>
          <CommentItem
            comment={comment}
            parentName={comment.parentId === null ? null : (nameOf.get(comment.parentId) ?? null)}
            isNew={state.newIds.has(comment.id)}
            openForm={openForm?.commentId === comment.id ? openForm.kind : null}
            now={now}
            thread={thread}
          />
          {gapsAfter.has(comment.id) && <Gap store={thread.store} afterId={comment.id} missing={missing} />}
        </Fragment>
      ))}
    </ol>
  );
}

function Gap({ store, afterId, missing }: { store: ThreadStore; afterId: string; missing: number }) {
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    try {
      await store.loadAfter(afterId);
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
