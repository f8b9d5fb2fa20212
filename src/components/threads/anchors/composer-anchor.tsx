"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Anchor } from "@/domain/threads/anchor";
import { placeWords } from "@/domain/threads/place-anchor";

const PlaceDialog = lazy(async () => ({ default: (await import("./place-dialog")).PlaceDialog }));

type ComposerAnchorProps = { anchor: Anchor | null; onChange: (anchor: Anchor | null) => void };

/** What the comment that is being written is about, and the way to say it. */
export function ComposerAnchor({ anchor, onChange }: ComposerAnchorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
      {anchor === null ? (
        <Button kind="quiet" size="small" className="-ml-2 text-ink-3" onClick={() => setOpen(true)}>
          About a page, figure or equation…
        </Button>
      ) : (
        <>
          {anchor.kind === "quote" ? (
            <blockquote className="anchor-quote line-clamp-3">{anchor.exact}</blockquote>
          ) : (
            <span>on {placeWords(anchor)}</span>
          )}
          <Button kind="quiet" size="small" onClick={() => onChange(null)}>
            Not about this
          </Button>
        </>
      )}
      {isOpen && (
        <Suspense>
          <PlaceDialog onClose={() => setOpen(false)} onPick={onChange} />
        </Suspense>
      )}
    </div>
  );
}
