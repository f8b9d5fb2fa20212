import { type ReactionKind, reactionKinds } from "@/domain/threads/reactions";
import { react } from "./actions/react";
import type { OpenPopover } from "./comment-popover";
import type { Act } from "./drawing/draw-acts";
import { commentElementId } from "./reading-position";
import { selectedInComment } from "./selected-text";
import type { ThreadContext } from "./thread-context";

/** Does what a button in a comment is there for. Presses on anything else mean nothing here. */
export function pressAct(
  target: EventTarget,
  thread: ThreadContext,
  setPopover: (change: (open: OpenPopover | null) => OpenPopover | null) => void,
): void {
  const button = buttonAt(target);
  const element = button?.closest(".comment");
  if (button == null || element == null) return;
  const { store, setOpenForm } = thread;
  const commentId = element.id.slice(commentElementId("").length);
  const act = button.dataset.act as Act; // as `drawActs` wrote it
  switch (act) {
    case "reply":
      return void openReply(commentId, setOpenForm);
    case "edit":
      return setOpenForm({ commentId, kind: "edit" });
    case "fold":
      return store.setFolded(commentId, !store.getState().folded.has(commentId));
    case "react": {
      const kind = reactionKinds.find((known) => known === button.dataset.kind);
      return kind === undefined ? undefined : void react(thread, commentId, kind, !isMine(thread, commentId, kind));
    }
    case "pick":
    case "menu":
      return setPopover((open) =>
        open?.commentId === commentId && open.kind === act ? null : { commentId, kind: act },
      );
  }
}

/** What makes words of a selection is fetched with the first one. */
async function openReply(commentId: string, setOpenForm: ThreadContext["setOpenForm"]): Promise<void> {
  const selected = selectedInComment(commentId)?.cloneContents();
  if (selected === undefined) return setOpenForm({ commentId, kind: "reply", quote: "" });
  const { quotedWords } = await import("./writing/quoted-words");
  setOpenForm({ commentId, kind: "reply", quote: quotedWords(selected) });
}

/** What is selected in a comment stays so while "Reply" is pressed: it will be quoted. */
export function keepSelection(event: { target: EventTarget; preventDefault: () => void }): void {
  if (buttonAt(event.target)?.dataset.act === "reply") event.preventDefault();
}

function buttonAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("button[data-act]") : null;
}

function isMine({ store }: ThreadContext, commentId: string, kind: ReactionKind): boolean {
  return store.find(commentId)?.reactions.some((reaction) => reaction.kind === kind && reaction.isMine) ?? false;
}
