"use client";

import { Fragment, lazy, Suspense, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { lostPassages } from "@/components/threads/anchors/passages";
import { isUnread } from "@/components/threads/reading/unread";
import { useReadMarks } from "@/components/threads/reading/use-read-marks";
import { countMissing } from "@/components/threads/store/count-missing";
import { listShown, type ShownComment } from "@/components/threads/store/folded-branches";
import { runElementId, splitRuns, type UnmountedRuns } from "@/components/threads/store/runs";
import type { OpenForm, ThreadContext } from "@/components/threads/store/thread-context";
import type { ThreadState } from "@/components/threads/store/thread-state";
import { depthOf } from "@/domain/threads/comment-path";
import { CommentItem } from "./comment-item";
import { CommentPopover, type OpenPopover } from "./comment-popover";
import { Gap } from "./gap";
import { keepSelection, pressAct } from "./press-act";

/** Fetched with the further pages of a thread: its first one is drawn whole. */
const UnmountFarRuns = lazy(async () => ({ default: (await import("./unmount-far-runs")).UnmountFarRuns }));
const MAX_INITIAL_RUNS = 3;

const noneUnmounted: UnmountedRuns = new Map();

type CommentListProps = { state: ThreadState; openForm: OpenForm | null; now: string; thread: ThreadContext };

/** The comments near what is looked at, spaces for the others, and the one listener for all that is pressed in them. */
export function CommentList({ state, openForm, now, thread }: CommentListProps) {
  const { loaded, folded, facts } = state;
  const list = useRef<HTMLOListElement>(null);
  const [popover, setPopover] = useState<OpenPopover | null>(null);
  const [readsOn, setReadsOn] = useState(false);
  const lost = useSyncExternalStore(lostPassages.subscribe, lostPassages.get, lostPassages.get);
  const runs = useMemo(() => splitRuns(listShown(loaded, folded)), [loaded, folded]);
  const nameOf = useMemo(() => new Map(loaded.comments.map(({ id, author }) => [id, author?.name ?? null])), [loaded]);
  const missing = useMemo(() => countMissing(state, thread.branchPath), [state, thread.branchPath]);
  const [unmounted, setUnmounted] = useState(noneUnmounted);
  useReadMarks(thread, state, unmounted);

  const depthAbove = thread.branchPath === null ? 0 : depthOf(thread.branchPath);
  const show = ({ comment, foldedCount, hasReplies, gap }: ShownComment) => (
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
      {gap !== null && (
        <Gap
          store={thread.store}
          afterId={comment.id}
          skipsBranch={gap.skipsBranch}
          missing={missing}
          readsOn={readsOn}
          onPress={() => setReadsOn(true)}
        />
      )}
    </Fragment>
  );
  return (
    <>
      <ol
        ref={list}
        role="list"
        aria-label="Comments"
        onClick={({ target }) => pressAct(target, thread, setPopover)}
        onPointerDown={keepSelection}
      >
        {runs.flatMap(({ id, items }) => {
          const heightPx = unmounted.get(id);
          if (heightPx === undefined) return items.map(show);
          return <li key={`run ${id}`} id={runElementId(id)} aria-hidden="true" style={{ height: heightPx }} />;
        })}
      </ol>
      {runs.length > MAX_INITIAL_RUNS && (
        <Suspense>
          <UnmountFarRuns
            list={list}
            runs={runs}
            openFormAt={openForm?.commentId ?? null}
            unmounted={unmounted}
            onChange={setUnmounted}
          />
        </Suspense>
      )}
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
