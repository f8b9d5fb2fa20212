"use client";

import { useCallback, useEffect, useRef } from "react";

/** Many events together are one call, and the people of a club do not all make it in the same instant. */
const QUIET_MS = 1_000;
const MAX_SPREAD_MS = 1_000;

/**
 * Returns a function that has `run` called a moment later, once for all that ask meanwhile, and `minIntervalMs` after the
 * call before at the earliest. A page that nobody sees waits until it is looked at.
 */
export function useGathered(run: () => void, minIntervalMs = 0): () => void {
  const latest = useRef(run);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isWaiting = useRef(false);
  const lastRunAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    latest.current = run;
  });

  const runWhenSeen = useCallback(() => {
    isWaiting.current = document.hidden;
    if (document.hidden) return;
    lastRunAt.current = Date.now();
    latest.current();
  }, []);

  useEffect(() => {
    const onLook = () => {
      if (isWaiting.current) runWhenSeen();
    };
    document.addEventListener("visibilitychange", onLook);
    return () => {
      document.removeEventListener("visibilitychange", onLook);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [runWhenSeen]);

  return useCallback(() => {
    const quietMs = QUIET_MS + Math.random() * MAX_SPREAD_MS;
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        runWhenSeen();
      },
      Math.max(quietMs, lastRunAt.current + minIntervalMs - Date.now()),
    );
  }, [runWhenSeen, minIntervalMs]);
}
