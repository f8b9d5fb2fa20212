"use client";

import type { RefObject } from "react";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { reactionKinds, reactionWords } from "@/domain/threads/reactions";
import type { CommentView } from "@/server/threads/comment-rows";
import { AnchoredPopover } from "./anchored-popover";
import { react } from "./react";

type ReactionPickerProps = {
  comment: CommentView;
  thread: ThreadContext;
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** The six reactions to a comment. Fetched when it is opened. */
export function ReactionPicker({ comment, thread, opener, onClose }: ReactionPickerProps) {
  const mine = new Set(comment.reactions.filter(({ isMine }) => isMine).map(({ kind }) => kind));
  return (
    <AnchoredPopover opener={opener} onClose={onClose} label="React" className="flex">
      {reactionKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={reactionWords[kind].name}
          title={reactionWords[kind].name}
          aria-pressed={mine.has(kind)}
          onClick={() => {
            void react(thread, comment.id, kind, !mine.has(kind));
            onClose();
            opener.current?.focus();
          }}
          className="grid size-10 place-items-center rounded-md text-lg hover:bg-sunk aria-pressed:bg-accent-soft"
        >
          {reactionWords[kind].sign}
        </button>
      ))}
    </AnchoredPopover>
  );
}
