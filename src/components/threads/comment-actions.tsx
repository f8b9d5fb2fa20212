"use client";
import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { MoreIcon } from "@/components/ui/icons";
import type { CommentView } from "@/server/threads/comment-rows";
import { Reactions } from "./actions/reactions";
import { selectedInComment } from "./selected-text";
import type { ThreadContext } from "./thread-context";

/** Fetched when it is opened: most who read a thread never do. */
const CommentMenu = lazy(async () => ({ default: (await import("./actions/comment-menu")).CommentMenu }));

const quiet = { kind: "quiet", size: "small", className: "text-ink-3" } as const;

type CommentActionsProps = { comment: CommentView; isReplying: boolean; thread: ThreadContext };

/** What one may do with a comment; the server has said what that is. */
export function CommentActions({ comment, isReplying, thread }: CommentActionsProps) {
  const { id: commentId, canReply, canEdit } = comment;
  const { setOpenForm } = thread;
  const opener = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <>
      {canReply && !isReplying && (
        <Button
          {...quiet}
          data-key="r"
          data-key-label="answer"
          onPointerDown={(event) => event.preventDefault()} // what is selected in the comment will be quoted
          onClick={() => setOpenForm({ commentId, kind: "reply", quote: selectedInComment(commentId) })}
        >
          Reply
        </Button>
      )}
      {canEdit && (
        <Button {...quiet} data-key="e" data-key-label="edit" onClick={() => setOpenForm({ commentId, kind: "edit" })}>
          Edit
        </Button>
      )}
      <Reactions comment={comment} thread={thread} />
      <Button
        {...quiet}
        ref={opener}
        aria-label="More"
        aria-expanded={isMenuOpen}
        onClick={() => setMenuOpen(!isMenuOpen)}
      >
        <MoreIcon />
      </Button>
      {isMenuOpen && (
        <Suspense>
          <CommentMenu comment={comment} thread={thread} opener={opener} onClose={() => setMenuOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
