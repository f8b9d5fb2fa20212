"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import type { ThreadStore } from "./thread-store";

type GapProps = { store: ThreadStore; afterId: string; skipsBranch: boolean; missing: number };

/** Where comments are missing that the thread has: the way to them. */
export function Gap({ store, afterId, skipsBranch, missing }: GapProps) {
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    try {
      await store.loadAfter(afterId, { skipsBranch });
    } catch (error) {
      showToast(messageOf(error), { kind: "error" });
    } finally {
      setLoading(false);
    }
  };
  return (
    <li className="py-3">
      <Button size="small" pending={isLoading} onClick={load}>
        {missing > 0 ? `Show more, ${missing.toLocaleString("en")} left` : "Show more"}
      </Button>
    </li>
  );
}
