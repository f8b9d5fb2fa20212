"use client";

import { goToComment } from "@/components/threads/page/reading-position";
import type { ThreadStore } from "@/components/threads/store/thread-store";
import { ArrivedPill } from "@/components/ui/arrived-pill";

/** Comments that would have moved what is being read wait here until the reader requests them. */
export function NewCommentsPill({ store, count }: { store: ThreadStore; count: number }) {
  const show = () => {
    const first = store.release();
    if (first !== undefined) goToComment(first);
  };
  return <ArrivedPill count={count} noun="comment" onShow={show} className="max-rail:bottom-20" />;
}
