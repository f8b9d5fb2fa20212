"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isTyping } from "@/components/frame/shortcut-targets";
import type { ThreadStore } from "@/components/threads/store/thread-store";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";

type GapProps = {
  store: ThreadStore;
  afterId: string;
  skipsBranch: boolean;
  missing: number;
  /** More was requested before: now it loads as the reader gets near. */
  readsOn: boolean;
  onPress: () => void;
};

/** A screen ahead of whoever reads on. */
const MARGIN_AHEAD = "100% 0px";

/** Where comments are missing that the thread has: the way to them. */
export function Gap({ store, afterId, skipsBranch, missing, readsOn, onPress }: GapProps) {
  const element = useRef<HTMLLIElement>(null);
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    if (isLoading) return;
    setLoading(true);
    try {
      await store.loadAfter(afterId, { skipsBranch });
    } catch (error) {
      showToast(messageOf(error), { kind: "error" });
    } finally {
      setLoading(false);
    }
  };

  // Not while somebody writes: at the foot of the thread the form would be pushed away from under the cursor.
  const onNear = useEffectEvent(() => !isTyping(document.activeElement) && void load());
  useEffect(() => {
    if (!readsOn || element.current === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onNear(), {
      rootMargin: MARGIN_AHEAD,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [readsOn]);

  return (
    <li ref={element} className="py-3">
      <Button
        size="small"
        pending={isLoading}
        onClick={() => {
          onPress();
          void load();
        }}
      >
        {missing > 0 ? `Show more, ${missing.toLocaleString("en")} left` : "Show more"}
      </Button>
    </li>
  );
}
