import { type ReactionKind, reactionKinds } from "@/domain/threads/reactions";
import type { CommentView } from "@/server/threads/comment-rows";

type Reactions = CommentView["reactions"];

/** A comment's reactions after the viewer's own was set or taken back, in the order in which they are shown. */
export function toggleReaction(reactions: Reactions, kind: ReactionKind, isOn: boolean): Reactions {
  const byKind = new Map(reactions.map((reaction) => [reaction.kind, reaction]));
  const { count = 0, isMine = false } = byKind.get(kind) ?? {};
  byKind.set(kind, { kind, count: count + Number(isOn) - Number(isMine), isMine: isOn });
  return reactionKinds.flatMap((each) => byKind.get(each) ?? []).filter((each) => each.count > 0);
}
