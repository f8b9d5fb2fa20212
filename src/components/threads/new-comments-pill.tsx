"use client";

import { goToComment } from "./reading-position";
import type { ThreadStore } from "./thread-store";

/** Comments that would have moved what is being read wait here until they are asked for. */
export function NewCommentsPill({ store, count }: { store: ThreadStore; count: number }) {
  const show = () => {
    const first = store.release();
    if (first !== undefined) goToComment(first);
  };
  return (
    // The region is there before its first text: else screen readers miss that one.
    <div aria-live="polite" className="pointer-events-none sticky bottom-5 z-10 flex justify-center max-rail:bottom-20">
      {count > 0 && (
        <button type="button" onClick={show} className="arrived">
          {count === 1 ? "1 new comment" : `${count} new comments`}
        </button>
      )}
    </div>
  );
}
