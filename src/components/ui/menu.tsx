"use client";

import clsx from "clsx";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { type ButtonKind, buttonStyle } from "./button-style";

type MenuProps = {
  label: ReactNode;
  /** For a label that is only an icon. */
  ariaLabel?: string | undefined;
  kind?: ButtonKind;
  align?: "start" | "end";
  /** MenuLinks, MenuButtons, forms with a MenuButton. */
  children: ReactNode;
  className?: string | undefined;
};

const ITEM_SELECTOR = "a[href], button:not(:disabled)";

/**
 * A disclosure of links and buttons, on <details>: it opens without a script. With one, the arrow keys walk through it,
 * and it closes on Escape, on a press elsewhere, and when something in it has been chosen.
 */
export function Menu({ label, ariaLabel, kind = "quiet", align = "end", children, className }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      const element = details.current;
      if (element?.open && event.target instanceof Node && !element.contains(event.target)) element.open = false;
    };
    document.addEventListener("pointerdown", closeElsewhere);
    document.addEventListener("focusin", closeElsewhere);
    return () => {
      document.removeEventListener("pointerdown", closeElsewhere);
      document.removeEventListener("focusin", closeElsewhere);
    };
  }, []);

  const moveByKeys = (event: KeyboardEvent<HTMLDetailsElement>) => {
    const element = event.currentTarget;
    if (event.key === "Escape" && element.open) {
      element.open = false;
      element.querySelector("summary")?.focus();
      event.stopPropagation();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    element.open = true;
    const items = [...element.querySelectorAll<HTMLElement>(ITEM_SELECTOR)];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1;
    items.at(step % items.length)?.focus();
  };

  const closeOnChoice = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest(ITEM_SELECTOR) && details.current) {
      details.current.open = false;
    }
  };

  return (
    <details ref={details} onKeyDown={moveByKeys} className={clsx("relative inline-block", className)}>
      <summary className={buttonStyle(kind, "regular", "plain")} aria-label={ariaLabel}>
        {label}
      </summary>
      <div
        onClick={closeOnChoice}
        className={clsx(
          "absolute top-full z-20 mt-1 grid max-w-[calc(100vw-2rem)] min-w-44 rounded-lg border border-line bg-sheet p-1 shadow-pop",
          align === "end" ? "right-0" : "left-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}
