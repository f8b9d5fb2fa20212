"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useClubEvents } from "@/components/events/use-club-events";
import { showToast } from "@/components/ui/toast-store";
import { useTRPC } from "@/trpc/client";
import { goToComment, mayInsert } from "./reading-position";
import { type ThreadPage, ThreadStore } from "./thread-store";

/** Silent: the store tries again by itself, or its caller says what failed. */
const quietly = { meta: { inline: true }, staleTime: 0, gcTime: 0 } as const;

/** The thread's store, kept in step with the club's events and with the comment that the address names. */
export function useThread({ clubId, paperId, page }: { clubId: string; paperId: string; page: ThreadPage }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [store] = useState(
    () =>
      new ThreadStore(
        page,
        {
          listComments: (more) =>
            queryClient.fetchQuery(trpc.threads.listComments.queryOptions({ clubId, paperId, ...more }, quietly)),
          listAround: (commentId) =>
            queryClient.fetchQuery(trpc.threads.listAround.queryOptions({ clubId, paperId, commentId }, quietly)),
          getComments: (ids) => queryClient.fetchQuery(trpc.threads.getComments.queryOptions({ clubId, ids }, quietly)),
        },
        mayInsert,
      ),
  );

  useClubEvents(clubId, page.lastEventId, (event) => {
    if (event.kind === "reload") {
      store.reload().catch(() => undefined); // the next one that is missed says it again
      router.refresh();
    } else if (event.kind === "comment.posted" || event.kind === "comment.edited" || event.kind === "comment.deleted") {
      if (event.paperId === paperId) store.hear(event);
    } else if (event.kind === "nomination.made" || event.kind === "nomination.withdrawn") {
      if (event.paperId === paperId) router.refresh(); // the paper's life beside the thread
    } else if (event.kind === "round.closed" || event.kind === "assignment.changed") router.refresh();
  });

  useEffect(() => {
    const followLink = () => {
      const [, commentId] = /^#comment-([0-9a-f-]{36})$/.exec(location.hash) ?? [];
      if (commentId === undefined) return;
      store
        .loadAround(commentId)
        .then(() => goToComment(commentId))
        .catch(() => showToast("The comment of this link is not here. It may have been deleted.", { kind: "error" }));
    };
    followLink();
    window.addEventListener("hashchange", followLink);
    return () => window.removeEventListener("hashchange", followLink);
  }, [store]);

  return { store, state: useSyncExternalStore(store.subscribe, store.getState, store.getState) };
}
