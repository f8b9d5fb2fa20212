"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { showCaughtUp } from "@/components/events/show-caught-up";
import { useClubEvents } from "@/components/events/use-club-events";
import { showMoved } from "./actions/show-moved";
import { followLink } from "./list/follow-link";
import { commentAddress } from "./page/comment-address";
import { mayInsert } from "./page/reading-position";
import { THREAD_TOTAL_EVENT } from "./paper-tabs";
import { READERS_CHANGED_EVENT } from "./reading/readers-now";
import { isCommentEvent } from "./store/thread-events";
import { serverSource, type ThreadPage, type ThreadPlace } from "./store/thread-source";
import { ThreadStore } from "./store/thread-store";

const RETRY_DELAY_MS = 3_000;
const isDone = () => true;
const isNotDone = () => false;

type UseThread = ThreadPlace & { page: ThreadPage; branchPath: string | null; path: string };

/** The thread's store, kept in step with the club's events and with the comment that the address names. */
export function useThread({ page, branchPath, path, ...place }: UseThread) {
  const router = useRouter();
  const { clubId, paperId, order } = place;
  const [store] = useState(
    () =>
      new ThreadStore(page, {
        source: serverSource(place),
        mayInsert,
        byReactions: order === "reactions" && branchPath === null,
        branchPath,
      }),
  );

  const reload = async () => {
    // What was missed is not reported twice: it is fetched until it is there.
    while (!(await store.reload().then(isDone, isNotDone)))
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
  };
  useClubEvents(clubId, page.lastEventId, (event) => {
    if (event.kind === "reload") {
      void reload().then(showCaughtUp);
      router.refresh();
    } else if (isCommentEvent(event)) {
      if (event.paperId === paperId) store.receive(event);
    } else if (event.kind === "comment.moved") {
      const { commentId, toPaperId } = event;
      if (event.paperId === paperId && store.find(commentId) !== undefined)
        showMoved(() => router.push(commentAddress({ path, paperId: toPaperId, commentId })));
      if (event.paperId === paperId || toPaperId === paperId) void reload();
    } else if (event.kind === "thread.changed") {
      if (event.paperId === paperId) void reload();
    } else if (event.kind === "me.read") {
      if (event.paperId === paperId) store.receiveRead(event.readNumber);
    } else if (event.kind === "thread.reading") {
      if (event.paperId === paperId) window.dispatchEvent(new Event(READERS_CHANGED_EVENT));
    } else if (event.kind === "nomination.made" || event.kind === "nomination.withdrawn") {
      if (event.paperId === paperId) router.refresh(); // the paper's life beside the thread
    } else if (event.kind === "round.closed" || event.kind === "assignment.changed") router.refresh();
  });

  useEffect(() => {
    const follow = () => void followLink({ store, path, leadTo: (address) => router.replace(address) });
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [store, router, path]);

  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useEffect(() => {
    window.dispatchEvent(new CustomEvent(THREAD_TOTAL_EVENT, { detail: state.total }));
  }, [state.total]);
  return { store, state };
}
