"use client";

import { useState } from "react";
import { callThread, inline } from "@/components/threads/actions/call-thread";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { Button } from "@/components/ui/button";

type WithheldCommentsProps = { thread: ThreadContext; total: number };

/** In a club that withholds others' comments from those who have not read the paper yet. */
export function WithheldComments({ thread: { clubId, paperId, store, canWrite }, total }: WithheldCommentsProps) {
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    const isMarked = await callThread((trpc) => trpc.threads.markPaperRead.mutationOptions(inline), {
      clubId,
      paperId,
    });
    if (isMarked !== null) await store.reload().catch(() => undefined);
    setOpening(false);
  };
  return (
    <div className="border-y border-line py-6">
      <p className="type-title">
        {total === 1 ? "1 comment waits" : `${total.toLocaleString("en")} comments wait`} until you have read the paper
      </p>
      <p className="type-lede mt-1.5 mb-4">
        In this club, everyone reads the paper for themselves first.
        {canWrite && " Write your own comment below, or mark the paper as read."}
      </p>
      <Button pending={isOpening} onClick={open}>
        I have read the paper
      </Button>
    </div>
  );
}
