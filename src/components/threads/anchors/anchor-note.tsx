"use client";

import { useSyncExternalStore } from "react";
import type { Anchor, QuoteAnchor } from "@/domain/threads/anchor";
import { pdfLink, placeWords } from "@/domain/threads/place-anchor";
import { lostPassages } from "./passages";

type AnchorNoteProps = { commentId: string; anchor: Anchor; pdfUrl: string | null };

/** What of the paper a comment is about. */
export function AnchorNote({ commentId, anchor, pdfUrl }: AnchorNoteProps) {
  if (anchor.kind === "quote") return <Passage commentId={commentId} anchor={anchor} />;
  const words = placeWords(anchor);
  return (
    <p className="mt-1 text-sm text-ink-3">
      on{" "}
      {pdfUrl === null ? (
        words
      ) : (
        <a href={pdfLink(pdfUrl, anchor)} target="_blank" rel="noreferrer noopener" className="link text-ink-2">
          {words}
        </a>
      )}
    </p>
  );
}

/** The words as they were when the comment was written, even where the abstract has others by now. */
function Passage({ commentId, anchor }: { commentId: string; anchor: QuoteAnchor }) {
  const lost = useSyncExternalStore(lostPassages.subscribe, lostPassages.get, lostPassages.get);
  const isLost = lost.has(commentId);
  return (
    <blockquote className="anchor-quote my-1.5" aria-label="On this passage of the abstract">
      {isLost ? anchor.exact : <a href={`#passage-${commentId}`}>{anchor.exact}</a>}
      {isLost && <span className="block font-sans text-sm text-warn not-italic">no longer in the abstract</span>}
    </blockquote>
  );
}
