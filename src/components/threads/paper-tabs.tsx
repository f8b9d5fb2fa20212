"use client";

import { type ReactNode, useEffect, useState } from "react";

/** Notifies the tabs how many comments there are now. The detail is the number. */
export const THREAD_TOTAL_EVENT = "paperclub:thread-total";

type PaperTabsProps = { commentCount: number; children: ReactNode };

/** What of the page an address means: the thread, a comment of it, or the paper. */
const meant = (hash: string) => (/^#(?:thread|comment-|write-comment)/.test(hash) ? "thread" : "paper");

/**
 * A paper and its thread: beside each other where there is room, else one at a time. Each has an address of its own on
 * the page, so that a link to a comment opens the thread, and the way back leads back.
 */
export function PaperTabs({ commentCount, children }: PaperTabsProps) {
  const [shown, setShown] = useState<"paper" | "thread">("paper");
  const [total, setTotal] = useState(commentCount);
  useEffect(() => {
    const follow = () => setShown(meant(location.hash));
    const count = (event: Event) => event instanceof CustomEvent && setTotal(Number(event.detail));
    follow();
    window.addEventListener("hashchange", follow);
    window.addEventListener(THREAD_TOTAL_EVENT, count);
    return () => {
      window.removeEventListener("hashchange", follow);
      window.removeEventListener(THREAD_TOTAL_EVENT, count);
    };
  }, []);
  const current = (tab: typeof shown) => (tab === shown ? "true" : undefined);
  return (
    <>
      <nav aria-label="Paper and thread" className="no-print mb-5 flex border-b border-line lg:hidden">
        <a href="#paper" aria-current={current("paper")} className="paper-tab">
          Paper
        </a>
        <a href="#thread" aria-current={current("thread")} className="paper-tab">
          Thread{total > 0 && `, ${total.toLocaleString("en")}`}
        </a>
      </nav>
      <div data-shown={shown} className="paper-and-thread">
        {children}
      </div>
    </>
  );
}
