"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { MoreIcon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import type { CommentOrder } from "@/domain/threads/thread-reading";
import { OrderLinks } from "./list/order-links";
import { commentAddress } from "./page/comment-address";
import { focusComposer } from "./page/reading-position";
import { NextUnread } from "./reading/next-unread";
import { ReadersNow } from "./reading/readers-now";
import type { ThreadContext } from "./store/thread-context";
import type { ThreadState } from "./store/thread-state";

const ThreadMenu = lazy(async () => ({ default: (await import("./thread-menu")).ThreadMenu }));

type ThreadHeadProps = { thread: ThreadContext; state: ThreadState; order: CommentOrder };

/** What the thread holds, and the ways through it. */
export function ThreadHead({ thread, state, order }: ThreadHeadProps) {
  const { total, facts, loaded } = state;
  const isBranch = thread.branchPath !== null;
  const answeredId = loaded.comments[0]?.parentId ?? null;
  const opener = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const quiet = { kind: "quiet", size: "small", className: "text-ink-3" } as const;
  return (
    <div className="mb-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="thread-title" className="type-section">
          Thread{total > 0 && `, ${total.toLocaleString("en")} ${total === 1 ? "comment" : "comments"}`}
          {facts.isLocked && ", closed"}
        </h2>
        <div className="-mx-2 flex flex-wrap items-center">
          {facts.lastNumber > facts.readNumber && !facts.isWithheld && <NextUnread thread={thread} />}
          {thread.canWrite && !isBranch && (thread.isOrganizer || !facts.isLocked) && (
            <Button {...quiet} data-key="c" data-key-label="comment" onClick={() => focusComposer()}>
              Comment <Kbd>c</Kbd>
            </Button>
          )}
          <Button
            {...quiet}
            ref={opener}
            aria-label="More of this thread"
            aria-expanded={false} // the popover says when it is
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            <MoreIcon />
          </Button>
          {isMenuOpen && (
            <Suspense>
              <ThreadMenu thread={thread} state={state} opener={opener} onClose={() => setMenuOpen(false)} />
            </Suspense>
          )}
        </div>
      </div>
      {isBranch && (
        <p className="flex flex-wrap gap-x-3 border-y border-line py-2.5 text-md text-ink-2">
          <span>Part of a long branch.</span>
          {answeredId !== null && (
            <a href={commentAddress({ path: thread.path, commentId: answeredId })} className="link">
              What it answers
            </a>
          )}
          <a href={`${thread.path}#thread`} className="link">
            The whole thread
          </a>
        </p>
      )}
      {/* Its height is there before anybody reads: else whoever comes and goes would move the comments. */}
      <div className="flex min-h-7 items-center justify-between gap-x-3">
        {!isBranch && loaded.comments.length > 1 && <OrderLinks path={thread.path} order={order} />}
        <ReadersNow clubId={thread.clubId} paperId={thread.paperId} />
      </div>
    </div>
  );
}
