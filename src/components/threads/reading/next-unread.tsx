"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";

/** The way to the next unread comment. What finds it is fetched when it is pressed. */
export function NextUnread({ thread }: { thread: ThreadContext }) {
  const router = useRouter();
  const [isLooking, setLooking] = useState(false);
  const go = async () => {
    setLooking(true);
    try {
      const { goToNextUnread } = await import("./go-to-next-unread");
      await goToNextUnread(thread, (address) => router.push(address));
    } catch (error) {
      showToast(messageOf(error), { kind: "error" });
    } finally {
      setLooking(false);
    }
  };
  return (
    <Button
      kind="quiet"
      size="small"
      data-key="u"
      data-key-label="next unread"
      className="text-ink-3"
      pending={isLooking}
      onClick={go}
    >
      Next unread <Kbd>u</Kbd>
    </Button>
  );
}
