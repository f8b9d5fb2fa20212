import type { Act } from "@/components/threads/drawing/draw-acts";
import { commentElementId } from "@/components/threads/page/reading-position";
import { selectedInComment } from "@/components/threads/page/selected-text";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { showToast } from "@/components/ui/toast-store";
import { type ReactionKind, reactionKinds } from "@/domain/threads/reactions";
import { messageOf } from "@/trpc/error-words";
import type { OpenPopover } from "./comment-popover";

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
      return kind === undefined ? undefined : void toggle(thread, commentId, kind);
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
  const { quotedWords } = await import("@/components/threads/writing/quoted-words");
  setOpenForm({ commentId, kind: "reply", quote: quotedWords(selected) });
}

/** What is selected in a comment stays so while "Reply" is pressed: it will be quoted. */
export function keepSelection(event: { target: EventTarget; preventDefault: () => void }): void {
  if (buttonAt(event.target)?.dataset.act === "reply") event.preventDefault();
}

function buttonAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("button[data-act]") : null;
}

/** What reacting takes comes with the first reaction: most who read a thread never react. */
async function toggle(thread: ThreadContext, commentId: string, kind: ReactionKind): Promise<void> {
  try {
    const { react } = await import("@/components/threads/actions/react");
    const mine = thread.store.find(commentId)?.reactions.find((reaction) => reaction.kind === kind)?.isMine ?? false;
    await react(thread, commentId, kind, !mine);
  } catch (error) {
    showToast(messageOf(error), { kind: "error" }); // it could not be fetched
  }
}
