"use client";

import { lazy, Suspense, useState } from "react";
import { commentElementId } from "@/components/threads/page/reading-position";
import type { ThreadContext } from "@/components/threads/store/thread-context";

/** Fetched when they are opened: most who read a thread never do. */
const CommentMenu = lazy(async () => ({
  default: (await import("@/components/threads/actions/comment-menu")).CommentMenu,
}));
const ReactionPicker = lazy(async () => ({
  default: (await import("@/components/threads/actions/reaction-picker")).ReactionPicker,
}));

/** What is open at which comment: there is one at a time. */
export type OpenPopover = { commentId: string; kind: "pick" | "menu" };

type CommentPopoverProps = { popover: OpenPopover; thread: ThreadContext; onClose: () => void };

export function CommentPopover({ popover: { commentId, kind }, thread, onClose }: CommentPopoverProps) {
  const [opener] = useState(() => openerOf(commentId, kind));
  const comment = thread.store.find(commentId);
  if (comment === undefined) return null;
  const about = { comment, thread, opener, onClose };
  return <Suspense>{kind === "menu" ? <CommentMenu {...about} /> : <ReactionPicker {...about} />}</Suspense>;
}

/** The button that is there now: a comment that changes meanwhile gets new ones. */
function openerOf(commentId: string, kind: OpenPopover["kind"]) {
  return {
    get current() {
      const comment = document.getElementById(commentElementId(commentId));
      return comment?.querySelector<HTMLElement>(`[data-act="${kind}"]`) ?? null;
    },
  };
}
