"use client";

import { Kbd } from "@/components/ui/kbd";

/** Asks KeyboardShortcuts, wherever it is on the page, to show the keys. */
export const SHOW_KEYS_EVENT = "paperclub:show-keys";

export function KeysButton({ className }: { className?: string }) {
  return (
    <button type="button" className={className} onClick={() => window.dispatchEvent(new Event(SHOW_KEYS_EVENT))}>
      Keys <Kbd>?</Kbd>
    </button>
  );
}
