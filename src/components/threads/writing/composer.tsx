"use client";

import { ComposerAnchor } from "@/components/threads/anchors/composer-anchor";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import type { Anchor } from "@/domain/threads/anchor";
import { WriteComment } from "./write-comment";

type ComposerProps = { thread: ThreadContext; isLocked: boolean; anchor: Anchor | null };

/** Where a new comment is written, or why it cannot be. */
export function Composer({ thread, isLocked, anchor }: ComposerProps) {
  if (!thread.canWrite) {
    return (
      <p className="text-md text-ink-3">Observers can only read. To comment, ask an organizer to make you a member.</p>
    );
  }
  if (isLocked && !thread.isOrganizer) {
    return <p className="text-md text-ink-3">An organizer closed this discussion. You can still read it.</p>;
  }
  return (
    <WriteComment thread={thread} parent={null} anchor={anchor} onPosted={() => thread.setAnchor(null)}>
      <ComposerAnchor anchor={anchor} onChange={thread.setAnchor} />
    </WriteComment>
  );
}
