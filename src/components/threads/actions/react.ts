import type { ReactionKind } from "@/domain/threads/reactions";
import type { ThreadContext } from "../thread-context";
import { callThread, inline } from "./call-thread";
import { toggleReaction } from "./toggle-reaction";

/** Says something of a comment without words, or takes it back. Shows at once, and goes again with a word if it is refused. */
export async function react(
  { store, clubId }: ThreadContext,
  commentId: string,
  kind: ReactionKind,
  isOn: boolean,
): Promise<void> {
  store.change(commentId, (known) => ({ ...known, reactions: toggleReaction(known.reactions, kind, isOn) }));
  const variables = { clubId, commentId, kind, isOn };
  const told = await callThread((trpc) => trpc.threads.react.mutationOptions(inline), variables);
  store.change(commentId, (known) => ({
    ...known,
    reactions: told?.reactions ?? toggleReaction(known.reactions, kind, !isOn),
  }));
}
