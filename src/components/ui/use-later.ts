"use client";

import { useState } from "react";
import { showToast } from "./toast-store";

/**
 * A part of the page that is fetched on request: `load` imports its module. A failure is reported,
 * and the fetch can be retried; a lazy component would take the whole page down with it, and remember the failure.
 */
export function useLater<Part extends object>(load: () => Promise<Part>) {
  const [part, setPart] = useState<Part | null>(null);
  const [isLoading, setLoading] = useState(false);

  /** Whether it is there now. */
  const ask = async (): Promise<boolean> => {
    if (part !== null) return true;
    setLoading(true);
    try {
      setPart(await load());
      return true;
    } catch {
      showToast("This could not be loaded. Check your connection and try again.", { kind: "error" });
      return false;
    } finally {
      setLoading(false);
    }
  };

  return { part, isLoading, ask };
}
