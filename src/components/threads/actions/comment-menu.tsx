"use client";

import { type RefObject, useState } from "react";
import { commentElementId, goToComment } from "@/components/threads/page/reading-position";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { copyText } from "@/components/ui/copy-text";
import { MenuButton } from "@/components/ui/menu-items";
import { showToast } from "@/components/ui/toast-store";
import { canMarkQuestion } from "@/domain/threads/question-rules";
import type { CommentView } from "@/server/threads/comment-rows";
import { AnchoredPopover } from "./anchored-popover";
import { callThread, inline } from "./call-thread";
import { DeleteDialog } from "./delete-dialog";
import { HideDialog } from "./hide-dialog";
import { HistoryDialog } from "./history-dialog";
import { MoveDialog } from "./move-dialog";
import { findOpenQuestion, setAnswered, setQuestion } from "./question-actions";
import { ReactorsDialog } from "./reactors-dialog";

type Dialogs = "history" | "reactors" | "hide" | "move" | "delete";

type CommentMenuProps = {
  comment: CommentView;
  thread: ThreadContext;
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** What is done to a comment now and then. Fetched when it is opened. */
export function CommentMenu({ comment, thread, opener, onClose }: CommentMenuProps) {
  const [open, setOpen] = useState<Dialogs | null>(null);
  const { clubId, store, viewer, isOrganizer } = thread;
  const { id: commentId, question } = comment;
  const isHidden = comment.hiddenReason !== null;
  const facts = { authorId: comment.author?.id ?? null, deletedAt: null, hiddenAt: isHidden ? new Date(0) : null };
  const reader = { userId: viewer.id, role: viewer.role };
  const answered = findOpenQuestion(store.getState().loaded, comment, reader);

  const close = () => {
    onClose();
    goToComment(commentId, { scroll: false });
  };
  const restore = async () => {
    const shown = await callThread((trpc) => trpc.threads.restore.mutationOptions(inline), { clubId, commentId });
    if (shown !== null) store.put(shown);
  };
  const copyLink = async () => {
    const { origin, pathname, search } = location;
    const link = `${origin}${pathname}${search}#${commentElementId(commentId)}`;
    if (await copyText(link)) showToast("Link copied.");
    else showToast("Your browser did not let us copy the link. Copy it from the comment’s time.", { kind: "error" });
  };

  if (open !== null) {
    const dialog = { comment, thread, onClose: close };
    switch (open) {
      case "history":
        return <HistoryDialog {...dialog} />;
      case "reactors":
        return <ReactorsDialog {...dialog} />;
      case "hide":
        return <HideDialog {...dialog} />;
      case "move":
        return <MoveDialog {...dialog} />;
      case "delete":
        return <DeleteDialog {...dialog} />;
    }
  }

  /** A choice closes the menu, whatever comes of it. */
  const choose = (act: () => unknown) => () => {
    act();
    close();
  };
  return (
    <AnchoredPopover opener={opener} onClose={onClose} label="With this comment" className="w-60">
      <MenuButton
        onClick={choose(
          () => void copyLink().catch(() => showToast("The link could not be copied.", { kind: "error" })),
        )}
      >
        Copy link
      </MenuButton>
      {canMarkQuestion(reader, facts) && (
        <MenuButton onClick={choose(() => setQuestion(thread, commentId, question === null))}>
          {question === null ? "Mark as a question" : "Not a question"}
        </MenuButton>
      )}
      {question !== null && canMarkQuestion(reader, facts) && (
        <MenuButton onClick={choose(() => setAnswered(thread, commentId, question.answeredAt === null))}>
          {question.answeredAt === null ? "Mark as answered" : "Mark as unanswered"}
        </MenuButton>
      )}
      {answered !== null && (
        <MenuButton onClick={choose(() => setAnswered(thread, answered.id, true, commentId))}>
          This answers the question
        </MenuButton>
      )}
      {comment.editedAt !== null && <MenuButton onClick={() => setOpen("history")}>Edit history</MenuButton>}
      {comment.reactions.length > 0 && <MenuButton onClick={() => setOpen("reactors")}>Who reacted</MenuButton>}
      {isOrganizer && (
        <>
          {isHidden ? (
            <MenuButton onClick={choose(restore)}>Show again</MenuButton>
          ) : (
            <MenuButton onClick={() => setOpen("hide")}>Hide…</MenuButton>
          )}
          <MenuButton onClick={() => setOpen("move")}>Move to another paper…</MenuButton>
        </>
      )}
      {comment.canDelete && (
        <MenuButton danger onClick={() => setOpen("delete")}>
          Delete…
        </MenuButton>
      )}
    </AnchoredPopover>
  );
}
