"use client";

import { useEffect, useRef } from "react";

/**
 * Tells the column that it is in how high it is, as `--height`: it scrolls with the page until its end is in sight, and
 * stays from there on. So a page has one scroll, and nothing of a long column is out of reach.
 */
export function KeepInSight() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const column = mark.current?.parentElement;
    if (!column) return;
    const observer = new ResizeObserver(() => column.style.setProperty("--height", `${column.offsetHeight}px`));
    observer.observe(column);
    return () => observer.disconnect();
  }, []);
  return <span ref={mark} hidden />;
}
