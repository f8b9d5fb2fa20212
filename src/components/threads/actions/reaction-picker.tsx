"use client";

import type { RefObject } from "react";
import { type ReactionKind, reactionKinds, reactionWords } from "@/domain/threads/reactions";
import { AnchoredPopover } from "./anchored-popover";

type ReactionPickerProps = {
  mine: ReadonlySet<ReactionKind>;
  opener: RefObject<HTMLElement | null>;
  onPick: (kind: ReactionKind, isOn: boolean) => void;
  onClose: () => void;
};

/** The six things that one can say of a comment without words. Fetched when it is opened. */
export function ReactionPicker({ mine, opener, onPick, onClose }: ReactionPickerProps) {
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
            onPick(kind, !mine.has(kind));
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
