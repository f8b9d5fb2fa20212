import type { ThreadContext } from "@/components/threads/store/thread-context";
import type { ReactionKind } from "@/domain/threads/reactions";
import { callThread, inline } from "./call-thread";
import { toggleReaction } from "./toggle-reaction";

/** The last call about each comment that is under way. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Sets or removes a reaction to a comment. Shows at once, and is undone with a message if it is refused.
 * Pressed again meanwhile, the second call waits for the first: the server has them in the order in which they were meant.
 */
export async function react(
  { store, clubId }: ThreadContext,
  commentId: string,
  kind: ReactionKind,
  isOn: boolean,
): Promise<void> {
  store.change(commentId, (known) => ({ ...known, reactions: toggleReaction(known.reactions, kind, isOn) }));
  const variables = { clubId, commentId, kind, isOn };
  const call = (underWay.get(commentId) ?? Promise.resolve()).then(() =>
    callThread((trpc) => trpc.threads.react.mutationOptions(inline), variables),
  );
  underWay.set(commentId, call);
  const answer = await call;
  const isLast = underWay.get(commentId) === call;
  if (isLast) underWay.delete(commentId);
  else if (answer !== null) return; // what was pressed since counts, and its own answer says how
  store.change(commentId, (known) => ({
    ...known,
    reactions: answer?.reactions ?? toggleReaction(known.reactions, kind, !isOn),
  }));
}
