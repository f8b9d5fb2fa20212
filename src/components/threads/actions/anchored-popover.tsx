"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";

type AnchoredPopoverProps = {
  /** The button that opened it; it is placed below that, or above where there is no room. */
  opener: RefObject<HTMLElement | null>;
  /** Escape, a press elsewhere, or the page moving away under it. */
  onClose: () => void;
  label: string;
  className?: string;
  children: ReactNode;
};

const GAP_PX = 4;

/**
 * The browser's own popover: above everything, closed by Escape or a press elsewhere. Arrow keys walk through its
 * buttons.
 */
export function AnchoredPopover({ opener, onClose, label, className = "", children }: AnchoredPopoverProps) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [element, button] = [box.current, opener.current];
    if (element === null || button === null) return;
    element.showPopover();
    const at = button.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const isRoomBelow = at.bottom + GAP_PX + height <= innerHeight;
    element.style.top = `${Math.max(GAP_PX, isRoomBelow ? at.bottom + GAP_PX : at.top - GAP_PX - height)}px`;
    element.style.left = `${Math.max(GAP_PX, Math.min(at.left, document.documentElement.clientWidth - width - GAP_PX))}px`;
    element.querySelector("button")?.focus({ preventScroll: true });
    setExpanded(opener, true);
    const hide = () => element.hidePopover();
    document.addEventListener("scroll", hide, { passive: true });
    return () => {
      document.removeEventListener("scroll", hide);
      setExpanded(opener, false);
    };
  }, [opener]);

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const at = items.findIndex((item) => item === document.activeElement);
    items.at((at + step) % items.length)?.focus();
  };

  return (
    <div
      ref={box}
      popover="auto"
      role="group"
      aria-label={label}
      onKeyDown={walk}
      onToggle={(event) => event.newState === "closed" && onClose()}
      className={`fixed inset-auto m-0 max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-sheet p-1 text-ink shadow-pop ${className}`}
    >
      {children}
    </div>
  );
}

function setExpanded({ current: button }: RefObject<HTMLElement | null>, isExpanded: boolean): void {
  button?.setAttribute("aria-expanded", String(isExpanded));
}
