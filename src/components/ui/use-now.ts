"use client";

import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The server's time at first, the browser's from the next minute on. */
export function useNow(serverNow: string): string {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
