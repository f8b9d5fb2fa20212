/** What one can say of a comment without words, in the order in which it is shown. A set that is learnt at a glance. */
export const reactionKinds = ["agree", "thanks", "insight", "doubt", "laugh", "heart"] as const;

export type ReactionKind = (typeof reactionKinds)[number];

/** How each shows, and what it is called for those who listen to the page. */
export const reactionWords: Record<ReactionKind, { sign: string; name: string }> = {
  agree: { sign: "👍", name: "Agree" },
  thanks: { sign: "🙏", name: "Thanks" },
  insight: { sign: "💡", name: "Learned something" },
  doubt: { sign: "🤔", name: "Not convinced" },
  laugh: { sign: "😄", name: "Made me laugh" },
  heart: { sign: "❤️", name: "Love it" },
};
