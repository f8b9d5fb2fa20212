import { useEffect, useState } from "react";

/** What is read comes first; what is beside it may come a moment later, and moves nothing. */
const SETTLE_MS = 1_000;

/** Whether the page has been shown for a moment. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
