"use client";

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { commentElementId } from "@/components/threads/page/reading-position";
import { ABSTRACT_ID } from "@/components/threads/page/selected-text";
import { findQuote } from "@/domain/threads/find-quote";
import type { Anchored } from "./all-passages";
import { lostPassages } from "./passages";
import { rangeOfText } from "./text-ranges";

interface Mark {
  topPx: number;
  comments: readonly Anchored[];
}

/** Marks closer than this would cover each other. */
const NEAR_PX = 22;
const never = () => () => undefined;
const findAbstract = () => document.getElementById(ABSTRACT_ID);
const nowhere = () => null;

const HIGHLIGHT_NAME = "passages";
const CURRENT_HIGHLIGHT_NAME = "passage-here";

/**
 * The passages that comments are about: marked in the abstract, with a way to the comments in its margin, which brings
 * those that are not on the page yet.
 */
export function AnchorMarks({ comments }: { comments: readonly Anchored[] }) {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const abstract = useSyncExternalStore(never, findAbstract, nowhere); // the server has no document

  const look = useEffectEvent(() => {
    if (abstract === null) return lostPassages.set(new Set(comments.map(({ id }) => id)));
    const found = comments.map((comment) => ({ comment, range: rangeOf(abstract, comment) }));
    lostPassages.set(new Set(found.flatMap(({ comment, range }) => (range === null ? comment.id : []))));
    highlight(
      HIGHLIGHT_NAME,
      found.flatMap(({ range }) => range ?? []),
    );
    const top = abstract.getBoundingClientRect().top;
    const placed = found.flatMap(({ comment, range }) =>
      range === null ? [] : { comment, topPx: range.getBoundingClientRect().top - top },
    );
    setMarks(gather(placed.sort((a, b) => a.topPx - b.topPx)));
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() => look()); // the abstract is laid out by then
    return () => cancelAnimationFrame(frame);
  }, [comments]);

  const showHere = useEffectEvent(() => {
    const id = /^#passage-(.+)$/.exec(location.hash)?.[1];
    const comment = comments.find((one) => one.id === id);
    const range = abstract === null || comment === undefined ? null : rangeOf(abstract, comment);
    highlight(CURRENT_HIGHLIGHT_NAME, range === null ? [] : [range]);
    range?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  });

  useEffect(() => {
    const element = document.getElementById(ABSTRACT_ID);
    const observer = new ResizeObserver(() => requestAnimationFrame(() => look())); // not within the observer: it would see its own doing;
    if (element !== null) observer.observe(element);
    const onHash = () => showHere();
    window.addEventListener("hashchange", onHash);
    return () => {
      observer.disconnect();
      window.removeEventListener("hashchange", onHash);
      highlight(HIGHLIGHT_NAME, []);
      highlight(CURRENT_HIGHLIGHT_NAME, []);
    };
  }, []);

  if (abstract?.parentElement == null) return null;
  return createPortal(
    marks.map(({ topPx, comments: about }) => {
      const [first] = about;
      if (first === undefined) return null;
      const words = about.length === 1 ? "1 comment on a passage here" : `${about.length} comments on passages here`;
      return (
        <a
          key={first.id}
          href={`#${commentElementId(first.id)}`}
          aria-label={words}
          title={words}
          style={{ top: topPx }}
          className="anchor-mark"
        >
          {about.length}
        </a>
      );
    }),
    abstract.parentElement,
  );
}

function rangeOf(abstract: Element, { anchor }: Anchored): Range | null {
  if (anchor?.kind !== "quote") return null;
  const place = findQuote(abstract.textContent, anchor);
  return place === null ? null : rangeOfText(abstract, place);
}

function gather(placed: readonly { comment: Anchored; topPx: number }[]): Mark[] {
  const marks: Mark[] = [];
  for (const { comment, topPx } of placed) {
    const last = marks.at(-1);
    if (last !== undefined && topPx - last.topPx < NEAR_PX) {
      marks[marks.length - 1] = { ...last, comments: [...last.comments, comment] };
    } else marks.push({ topPx, comments: [comment] });
  }
  return marks;
}

/**
 * Paints ranges without touching the document: other scripts' and React's text stays as it is. Old browsers paint
 * nothing.
 */
function highlight(name: string, ranges: readonly Range[]): void {
  if (!("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
