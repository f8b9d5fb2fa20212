"use client";

import clsx from "clsx";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { CommentView } from "@/server/threads/comment-rows";
import { CommentTime } from "./comment-time";
import { commentElementId } from "./reading-position";
import type { ThreadContext } from "./thread-context";

/** Levels that the page draws; deeper comments say in words whom they answer. */
export const deepestDrawn = 6;

type CommentHeadProps = {
  comment: CommentView;
  /** Levels above it on this page. */
  level: number;
  parentName: string | null;
  isNew: boolean;
  now: string;
  thread: ThreadContext;
};

/** Who says it, to whom, and when. */
export function CommentHead({ comment, level, parentName, isNew, now, thread }: CommentHeadProps) {
  const { author } = comment;
  return (
    <header className="flex flex-wrap items-center gap-x-2 text-[0.84375rem] text-ink-3">
      {isNew && <NewDot />}
      <Avatar name={author?.name ?? "?"} className="size-5 text-[0.5625rem]" />
      <b className="font-semibold text-ink">{author?.name ?? "A former member"}</b>
      {parentName !== null && <span className={clsx(level <= deepestDrawn && "sr-only")}>answers {parentName}</span>}
      <CommentLink comment={comment} now={now} thread={thread} />
      {comment.editedAt !== null && <span>edited</span>}
      <QuestionChip comment={comment} />
    </header>
  );
}

function QuestionChip({ comment: { question } }: { comment: CommentView }) {
  if (question === null) return null;
  if (question.answeredAt === null) return <Chip kind="due">question, open</Chip>;
  if (question.answerId === null) return <Chip kind="on">question, answered</Chip>;
  return (
    <a href={`#${commentElementId(question.answerId)}`}>
      <Chip kind="on">question, answered below</Chip>
    </a>
  );
}

/** In place of words that are not there, or not for this reader. */
export function CommentGone({ comment, now, thread }: Pick<CommentHeadProps, "comment" | "now" | "thread">) {
  return (
    <p className="py-1 text-[0.84375rem] text-ink-3 italic">
      {comment.isDeleted && "This comment was deleted. "}
      {comment.hiddenReason !== null && `An organizer hid this comment: ${comment.hiddenReason} `}
      <CommentLink comment={comment} now={now} thread={thread} />
    </p>
  );
}

function CommentLink({ comment, now, thread }: Pick<CommentHeadProps, "comment" | "now" | "thread">) {
  return (
    <a href={`#${commentElementId(comment.id)}`} data-row-link="" className="not-italic">
      <VisuallyHidden>Link to the comment of </VisuallyHidden>
      <CommentTime instant={comment.createdAt} now={now} timeZone={thread.timeZone} />
    </a>
  );
}

function NewDot() {
  return (
    <>
      <span aria-hidden="true" className="size-[7px] rounded-full bg-accent" />
      <VisuallyHidden>New:</VisuallyHidden>
    </>
  );
}
