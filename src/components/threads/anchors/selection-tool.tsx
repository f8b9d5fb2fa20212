"use client";

import { useLayoutEffect, useRef } from "react";
import { focusComposer } from "@/components/threads/page/reading-position";
import { selectedInAbstract } from "@/components/threads/page/selected-text";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { Kbd } from "@/components/ui/kbd";
import { quoteOf } from "@/domain/threads/find-quote";
import { MAX_QUOTE_LENGTH } from "@/domain/threads/thread-limits";

const OFFSET_ABOVE_PX = 40;

/** Beside a selected passage of the abstract: the way to a comment on it. Fetched when something is selected. */
export function SelectionTool({ thread }: { thread: ThreadContext }) {
  const button = useRef<HTMLButtonElement>(null);
  const selected = selectedInAbstract();

  useLayoutEffect(() => {
    const element = button.current;
    const at = selectedInAbstract()?.range.getBoundingClientRect();
    if (element === null || at === undefined) return;
    const { width } = element.getBoundingClientRect();
    element.style.top = `${Math.max(4, at.top - OFFSET_ABOVE_PX)}px`;
    element.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`;
  });

  if (selected === null) return null;
  const isTooLong = selected.end - selected.start > MAX_QUOTE_LENGTH;
  return (
    <button
      ref={button}
      type="button"
      data-key="a"
      data-key-label="comment on what is selected"
      disabled={isTooLong}
      onPointerDown={(event) => event.preventDefault()} // the selection stays
      onClick={() => {
        thread.setAnchor(quoteOf(selected.text, selected));
        focusComposer();
      }}
      className="fixed z-30 rounded-md border border-line bg-sheet px-2.5 py-1.5 text-sm font-medium text-ink shadow-pop hover:bg-sunk disabled:text-ink-3"
    >
      {isTooLong ? "Select less to comment on it" : "Comment on this passage"} <Kbd>a</Kbd>
    </button>
  );
}
