"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { commentElementId, WANTED_COMMENT_EVENT } from "@/components/threads/reading/reading-position";
import { type Run, type RunsAway, runElementId } from "@/components/threads/store/runs";

/** Screens around the one that is looked at on which comments are drawn, and beyond which they are put away. */
const MOUNT_WITHIN_SCREENS = 2;
const UNMOUNT_BEYOND_SCREENS = 4;

type PutAwayProps = {
  list: RefObject<HTMLElement | null>;
  runs: readonly Run[];
  openFormAt: string | null;
  away: RunsAway;
  onChange: (away: RunsAway) => void;
};

/**
 * Puts away runs of comments that are far from what is looked at, and brings them back. A run is drawn when it comes, so
 * its height is known when it goes. One that holds the focus or an open form stays, wherever it is. Shows nothing itself:
 * it is a component to be fetched where there is something to put away.
 */
export function PutAway({ list, runs, openFormAt, away, onChange }: PutAwayProps) {
  const look = useEffectEvent(() => {
    const element = list.current;
    if (element === null || element.offsetHeight === 0) return; // behind its tab nothing has a place
    const tops = runs.map((run) => topOf(run, away));
    const end = element.getBoundingClientRect().bottom;
    const needed = heldComments(element, openFormAt);
    const next = new Map<string, number>();
    for (const [index, run] of runs.entries()) {
      const [top, bottom] = [tops[index] ?? 0, tops[index + 1] ?? end];
      const known = away.get(run.id);
      const screens = known === undefined ? UNMOUNT_BEYOND_SCREENS : MOUNT_WITHIN_SCREENS;
      const isNear = bottom > -screens * innerHeight && top < (1 + screens) * innerHeight;
      if (!isNear && !run.items.some(({ comment }) => needed.has(comment.id))) next.set(run.id, known ?? bottom - top);
    }
    if (next.size !== away.size || [...next.keys()].some((id) => !away.has(id))) onChange(next);
  });

  const bringBack = useEffectEvent((commentId: string) => {
    const run = runs.find(({ items }) => items.some(({ comment }) => comment.id === commentId));
    if (run !== undefined) onChange(new Map([...away].filter(([id]) => id !== run.id)));
  });

  useEffect(() => {
    let frame = 0;
    const lookSoon = () => {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          look();
        });
      }
    };
    const onWanted = (event: Event) => event instanceof CustomEvent && bringBack(String(event.detail));
    lookSoon();
    window.addEventListener("scroll", lookSoon, { passive: true });
    window.addEventListener("resize", lookSoon);
    window.addEventListener(WANTED_COMMENT_EVENT, onWanted);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", lookSoon);
      window.removeEventListener("resize", lookSoon);
      window.removeEventListener(WANTED_COMMENT_EVENT, onWanted);
    };
  }, [runs]);

  return null;
}

function topOf({ id }: Run, away: RunsAway): number {
  const element = document.getElementById(away.has(id) ? runElementId(id) : commentElementId(id));
  return element?.getBoundingClientRect().top ?? 0;
}

/** Comments that must not go from under the keyboard. */
function heldComments(list: HTMLElement, openFormAt: string | null): ReadonlySet<string> {
  const rows = [document.activeElement?.closest(".comment"), list.querySelector(".comment[data-here]")];
  const ids = rows.flatMap((row) => row?.id.slice(commentElementId("").length) ?? []);
  return new Set(openFormAt === null ? ids : [...ids, openFormAt]);
}
