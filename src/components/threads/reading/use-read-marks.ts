"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { commentElementId } from "@/components/threads/page/reading-position";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import type { ThreadState } from "@/components/threads/store/thread-state";
import { mutateSmall } from "@/trpc/small-client";
import { hasWholeThread, readUpTo } from "./unread";

/** Scrolling past many comments is one request. */
const BATCH_DELAY_MS = 1_500;
/** Of a comment, or of the window where the comment is longer, that must show for it to count as seen. */
const MIN_SHARE_SEEN = 0.5;

const commentIdOf = ({ id }: Element) => id.slice(commentElementId("").length);

/**
 * Reports to the server how far the viewer has read: what was on their screen, on a page that was looked at. `drawn` is
 * another object whenever other comments are drawn.
 */
export function useReadMarks(
  { store, clubId, paperId, viewer, branchPath }: ThreadContext,
  state: ThreadState,
  drawn: unknown,
): void {
  const seen = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useEffectEvent(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { loaded, facts } = state;
    const isWhole = hasWholeThread(state, branchPath);
    const upTo = readUpTo({ loaded, facts, viewerId: viewer.id, seenIds: seen.current, isWhole });
    if (facts.isWithheld || !store.reading.report(upTo)) return;
    void mutateSmall("threads.markRead", { clubId, paperId, upTo }).then(
      (answer) => answer ?? store.reading.takeBack(),
    );
  });

  const see = useEffectEvent((elements: Iterable<Element>) => {
    if (document.hidden) return;
    for (const element of elements) seen.current.add(commentIdOf(element));
    timer.current ??= setTimeout(() => send(), BATCH_DELAY_MS);
  });

  const watch = useEffectEvent((observer: IntersectionObserver) => {
    for (const element of document.querySelectorAll(".comment[data-unread]")) {
      if (!seen.current.has(commentIdOf(element))) observer.observe(element);
    }
  });

  useEffect(() => {
    const inView = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio, intersectionRect } of entries) {
          const isSeen = intersectionRatio >= MIN_SHARE_SEEN || intersectionRect.height >= innerHeight * MIN_SHARE_SEEN;
          if (isSeen) inView.add(target);
          else inView.delete(target);
        }
        see(inView);
      },
      { threshold: [0, MIN_SHARE_SEEN, 1] },
    );
    watch(observer);
    const lookAgain = () => see(inView);
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      document.removeEventListener("visibilitychange", lookAgain);
      observer.disconnect();
    };
  }, [state.loaded, drawn]);

  useEffect(() => {
    const sendNow = () => send();
    window.addEventListener("pagehide", sendNow);
    return () => {
      window.removeEventListener("pagehide", sendNow);
      send();
    };
  }, []);
}
