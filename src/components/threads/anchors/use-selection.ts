"use client";

import { useEffect, useState } from "react";

/** A selection that is still being dragged is none yet. */
const QUIET_MS = 250;

/** Whether something is selected on the page, reported once it has settled. Counts up with each new selection. */
export function useSelection(): number {
  const [selected, setSelected] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const isNone = getSelection()?.isCollapsed ?? true;
      if (isNone) setSelected(0);
      else timer = setTimeout(() => setSelected((count) => count + 1), QUIET_MS);
    };
    document.addEventListener("selectionchange", look);
    return () => {
      document.removeEventListener("selectionchange", look);
      clearTimeout(timer);
    };
  }, []);
  return selected;
}
