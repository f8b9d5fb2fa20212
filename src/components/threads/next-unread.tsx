"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { findCurrentRow } from "@/components/frame/shortcut-targets";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast-store";
import { continuesElsewhere } from "@/domain/threads/branch-page";
import type { CommentView } from "@/server/threads/comment-rows";
import { messageOf } from "@/trpc/error-words";
import { loadApi } from "@/trpc/load-api";
import { callQuietly } from "./call-quietly";
import { has } from "./loaded-comments";
import { commentElementId, goToComment } from "./reading-position";
import type { ThreadContext } from "./thread-context";
import type { ThreadState } from "./thread-state";
import { isUnread, nextUnread } from "./unread";

type NextUnreadProps = { thread: ThreadContext; state: ThreadState };

/** Goes to the next comment that one has not read, wherever in the thread it is. After the last of them all is read. */
export function NextUnread({ thread, state }: NextUnreadProps) {
  const router = useRouter();
  const [isLooking, setLooking] = useState(false);
  const { store, clubId, paperId, branchPath, viewer } = thread;
  const { loaded, facts } = state;
  const isNew = (comment: CommentView) => isUnread(comment, facts.readNumber, viewer.id);

  const show = (commentId: string) => {
    store.unfoldAbove(commentId);
    goToComment(commentId);
  };

  const finish = () => {
    if (store.sayRead(facts.lastNumber)) void callQuietly("markRead", { clubId, paperId, upTo: facts.lastNumber });
    store.setFacts({ readNumber: facts.lastNumber });
    showToast("You have read everything.");
  };

  const askServer = async (after: string | undefined) => {
    const { trpc, queryClient } = await loadApi();
    const found = await queryClient.fetchQuery(
      trpc.threads.nextUnread.queryOptions(
        { clubId, paperId, ...(after === undefined ? {} : { after }) },
        { staleTime: 0, meta: { inline: true } },
      ),
    );
    if (found === null || has(loaded, found.commentId)) return finish(); // round the end, at what has been shown
    const { elsewhere } = await store.loadAround(found.commentId);
    if (elsewhere === null) return show(found.commentId);
    const query = elsewhere.branchId === null ? "" : `?branch=${elsewhere.branchId}`;
    router.push(`${thread.path}${query}#${commentElementId(found.commentId)}`);
  };

  const go = async () => {
    const current = findCurrentRow()?.id.replace(commentElementId(""), "") ?? null;
    const next = nextUnread(loaded, current, isNew, (comment) => continuesElsewhere(comment, branchPath));
    if (next === null) return finish();
    if (next !== "ask") return show(next.id);
    setLooking(true);
    try {
      const last = loaded.comments.find(({ id }) => id === current) ?? loaded.comments.findLast(isNew);
      await askServer(last?.path);
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
