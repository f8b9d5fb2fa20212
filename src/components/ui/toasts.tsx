"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { CloseIcon } from "./icons";
import { dismissToast, listToasts, onToastsChange, type Toast } from "./toast-store";

/** Long enough to read a sentence twice. What failed, or offers something to press, waits until it is dismissed. */
const PLAIN_TOAST_MS = 7_000;

const none: readonly Toast[] = [];

/** Used once, in the root layout. The region is there before its first text: else screen readers miss that one. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToastsChange, listToasts, () => none);
  return (
    <section
      aria-label="Messages"
      data-toasts=""
      className="pointer-events-none fixed inset-x-4 bottom-5 z-40 grid justify-items-center gap-2 max-rail:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      <div aria-live="polite" className="contents">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastItem({ toast: { id, text, kind, action } }: { toast: Toast }) {
  const [isPaused, setPaused] = useState(false);
  const stays = isPaused || kind === "error" || action !== undefined;

  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => dismissToast(id), PLAIN_TOAST_MS);
    return () => clearTimeout(timer);
  }, [id, stays]);

  return (
    <div
      role={kind === "error" ? "alert" : undefined}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
      className="pointer-events-auto flex w-fit max-w-lg items-center gap-3 rounded-lg border border-line-strong bg-sheet py-2 pr-2 pl-4 text-md shadow-pop"
    >
      <span className={kind === "error" ? "text-danger" : undefined}>{text}</span>
      {action && (
        <button
          type="button"
          className="shrink-0 rounded-md px-2 py-1 font-medium text-accent hover:bg-accent-soft"
          onClick={() => {
            dismissToast(id);
            action.onAct();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss this message"
        className="grid size-8 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-sunk hover:text-ink"
        onClick={() => dismissToast(id)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
