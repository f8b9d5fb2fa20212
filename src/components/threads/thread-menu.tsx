"use client";

import type { RefObject } from "react";
import { MenuButton, MenuLink } from "@/components/ui/menu-items";
import { showToast } from "@/components/ui/toast-store";
import type { ThreadInterest } from "@/domain/threads/thread-reading";
import { AnchoredPopover } from "./actions/anchored-popover";
import { callThread, inline } from "./actions/call-thread";
import { markAllRead } from "./actions/mark-all-read";
import type { ThreadContext } from "./store/thread-context";
import type { ThreadState } from "./store/thread-state";

type ThreadMenuProps = {
  thread: ThreadContext;
  state: ThreadState;
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** The actions on a thread as a whole. Fetched when it is opened. */
export function ThreadMenu({ thread, state, opener, onClose }: ThreadMenuProps) {
  const { clubId, paperId, path, store, isOrganizer } = thread;
  const { interest, isLocked, lastNumber, readNumber } = state.facts;

  const choose = (act: () => unknown) => () => {
    act();
    onClose();
    opener.current?.focus();
  };
  const setInterest = (next: ThreadInterest | null, message: string) =>
    choose(async () => {
      const set = await callThread((trpc) => trpc.threads.setInterest.mutationOptions(inline), {
        clubId,
        paperId,
        interest: next,
      });
      if (set === null) return;
      store.setFacts({ interest: set.interest });
      showToast(message);
    });
  const setLocked = choose(async () => {
    const set = await callThread((trpc) => trpc.threads.setLocked.mutationOptions(inline), {
      clubId,
      paperId,
      isLocked: !isLocked,
    });
    if (set === null) return;
    store.setFacts({ isLocked: set.isLocked });
    showToast(set.isLocked ? "Discussion closed." : "Discussion reopened.");
  });

  return (
    <AnchoredPopover opener={opener} onClose={onClose} label="With this thread" className="w-64">
      {interest === "following" ? (
        <MenuButton onClick={setInterest(null, "You are notified of what concerns you.")}>Unfollow</MenuButton>
      ) : (
        <MenuButton onClick={setInterest("following", "You are notified of every new comment here.")}>
          Follow
        </MenuButton>
      )}
      {interest === "muted" ? (
        <MenuButton onClick={setInterest(null, "You are notified of what concerns you.")}>Unmute</MenuButton>
      ) : (
        <MenuButton onClick={setInterest("muted", "You are no longer notified of this thread.")}>Mute</MenuButton>
      )}
      <MenuLink href={`${path.replace(/\/papers\/.*/, "")}/discussion/questions?paper=${paperId}`}>
        Questions in this thread
      </MenuLink>
      {lastNumber > readNumber && (
        <MenuButton onClick={choose(() => markAllRead(thread))}>Mark everything as read</MenuButton>
      )}
      {isOrganizer && (
        <MenuButton onClick={setLocked}>{isLocked ? "Open the discussion again" : "Close the discussion"}</MenuButton>
      )}
    </AnchoredPopover>
  );
}
