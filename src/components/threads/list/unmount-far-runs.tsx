"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { commentElementId, WANTED_COMMENT_EVENT } from "@/components/threads/page/reading-position";
import { type Run, runElementId, type UnmountedRuns } from "@/components/threads/store/runs";

/** Screens around the visible one on which comments are mounted, and beyond which they are unmounted. */
const MOUNT_WITHIN_SCREENS = 2;
const UNMOUNT_BEYOND_SCREENS = 4;

type UnmountFarRunsProps = {
  list: RefObject<HTMLElement | null>;
  runs: readonly Run[];
  openFormAt: string | null;
  unmounted: UnmountedRuns;
  onChange: (unmounted: UnmountedRuns) => void;
};

/**
 * Unmounts runs of comments that are far from the visible part, and mounts them again. A run is drawn when it comes, so
 * its height is known when it goes. One that holds the focus or an open form stays, wherever it is. Shows nothing itself:
 * it is a component to be fetched where there is something to unmount.
 */
export function UnmountFarRuns({ list, runs, openFormAt, unmounted, onChange }: UnmountFarRunsProps) {
  const update = useEffectEvent(() => {
    const element = list.current;
    if (element === null || element.offsetHeight === 0) return; // behind its tab nothing has a place
    const tops = runs.map((run) => topOf(run, unmounted));
    const end = element.getBoundingClientRect().bottom;
    const needed = pinnedComments(element, openFormAt);
    const next = new Map<string, number>();
    for (const [index, run] of runs.entries()) {
      const [top, bottom] = [tops[index] ?? 0, tops[index + 1] ?? end];
      const known = unmounted.get(run.id);
      const screens = known === undefined ? UNMOUNT_BEYOND_SCREENS : MOUNT_WITHIN_SCREENS;
      const isNear = bottom > -screens * innerHeight && top < (1 + screens) * innerHeight;
      if (!isNear && !run.items.some(({ comment }) => needed.has(comment.id))) next.set(run.id, known ?? bottom - top);
    }
    if (next.size !== unmounted.size || [...next.keys()].some((id) => !unmounted.has(id))) onChange(next);
  });

  const remount = useEffectEvent((commentId: string) => {
    const run = runs.find(({ items }) => items.some(({ comment }) => comment.id === commentId));
    if (run !== undefined) onChange(new Map([...unmounted].filter(([id]) => id !== run.id)));
  });

  useEffect(() => {
    let frame = 0;
    const updateSoon = () => {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          update();
        });
      }
    };
    const onWanted = (event: Event) => event instanceof CustomEvent && remount(String(event.detail));
    updateSoon();
    window.addEventListener("scroll", updateSoon, { passive: true });
    window.addEventListener("resize", updateSoon);
    window.addEventListener(WANTED_COMMENT_EVENT, onWanted);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", updateSoon);
      window.removeEventListener("resize", updateSoon);
      window.removeEventListener(WANTED_COMMENT_EVENT, onWanted);
    };
  }, [runs]);

  return null;
}

function topOf({ id }: Run, unmounted: UnmountedRuns): number {
  const element = document.getElementById(unmounted.has(id) ? runElementId(id) : commentElementId(id));
  return element?.getBoundingClientRect().top ?? 0;
}

/** Comments that must stay since the keyboard or an open form is in them. */
function pinnedComments(list: HTMLElement, openFormAt: string | null): ReadonlySet<string> {
  const rows = [document.activeElement?.closest(".comment"), list.querySelector(".comment[data-here]")];
  const ids = rows.flatMap((row) => row?.id.slice(commentElementId("").length) ?? []);
  return new Set(openFormAt === null ? ids : [...ids, openFormAt]);
}
