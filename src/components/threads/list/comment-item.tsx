"use client";

import { memo, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type CommentDrawing, MAX_DRAWN_DEPTH, nameOfComment } from "@/components/threads/drawing/comment-drawing";
import { drawComment } from "@/components/threads/drawing/draw-comment";
import { redraw } from "@/components/threads/drawing/redraw";
import { commentElementId } from "@/components/threads/page/reading-position";
import type { OpenForm, ThreadContext } from "@/components/threads/store/thread-context";
import { CommentForms } from "@/components/threads/writing/comment-forms";

type CommentItemProps = Omit<CommentDrawing, "form"> & { openForm: OpenForm | null; thread: ThreadContext };

/** A comment: two elements of React's, whatever is in it. The list listens for presses in it. */
export const CommentItem = memo(function CommentItem({ openForm, thread, ...drawn }: CommentItemProps) {
  const { comment, level, isNew } = drawn;
  const article = useRef<HTMLElement>(null);
  const first = useMarkup(article, drawComment({ ...drawn, form: openForm?.kind ?? null }, thread));
  return (
    <li
      id={commentElementId(comment.id)}
      data-row=""
      data-depth={Math.min(level, MAX_DRAWN_DEPTH)}
      data-unread={isNew ? "" : undefined}
      tabIndex={-1}
      className="comment"
    >
      <article
        ref={article}
        aria-label={nameOfComment(comment)}
        suppressHydrationWarning // the browser writes a date in full with other commas than the server
        dangerouslySetInnerHTML={first}
      />
      {openForm !== null && <CommentForms comment={comment} openForm={openForm} thread={thread} />}
    </li>
  );
});

/** React puts in the first markup and leaves it alone; what changes later is drawn part by part. */
function useMarkup(element: RefObject<HTMLElement | null>, markup: string): { __html: string } {
  const shown = useRef(markup);
  const [first] = useState({ __html: markup });
  useLayoutEffect(() => {
    if (element.current !== null && shown.current !== markup) redraw(element.current, markup);
    shown.current = markup;
  }, [element, markup]);
  return first;
}
