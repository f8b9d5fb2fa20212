"use client";

import clsx from "clsx";
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { CloseIcon } from "./icons";

export type DialogProps = {
  open: boolean;
  /** Escape, the backdrop, the cross, or the platform's own gesture. */
  onClose: () => void;
  title: ReactNode;
  /** The control that should have the focus first is marked `data-autofocus`; otherwise it is the cross. */
  children?: ReactNode;
  /** The buttons at the foot. */
  actions?: ReactNode;
  className?: string | undefined;
};

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the rest inert, and gives the focus back to where it
 * came from. Its contents exist only while it is open, so that each opening starts fresh.
 */
export function Dialog({ open, onClose, title, children, actions, className }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Before paint, and with a clean-up that runs while the element is still there: closing gives the focus back, and a
  // dialog that is merely removed from the page would lose it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    element.querySelector<HTMLElement>("[data-autofocus]")?.focus(); // React keeps the attribute that showModal looks for
    return () => element.close();
  }, [open]);

  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === dialog.current) onClose(); // the contents fill the box: what hits the element itself is outside
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClick={closeOnBackdrop}
      onCancel={(event) => {
        if (event.target !== dialog.current) return; // a file input inside sends `cancel` too
        event.preventDefault();
        onClose();
      }}
      className={clsx(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg overflow-y-auto overscroll-contain rounded-lg border border-line bg-sheet text-ink shadow-pop",
        className,
      )}
    >
      {open && (
        <div className="p-5">
          <div className="flex items-start justify-between gap-4">
            <h2 id={titleId} className="type-title">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label="Close"
              className="-mt-1 -mr-1.5 grid size-8 place-items-center rounded-md text-ink-3 hover:bg-sunk hover:text-ink"
            >
              <CloseIcon />
            </button>
          </div>
          {children && <div className="mt-2">{children}</div>}
          {actions && <div className="mt-5 flex flex-wrap justify-end gap-2">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
