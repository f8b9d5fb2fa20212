import type { ClubEvent } from "@/components/events/use-club-events";

/** An event that concerns one comment, which is to be asked for again. */
export type CommentEvent = Extract<ClubEvent, { commentId: string }>;

export function isCommentEvent(event: ClubEvent): event is CommentEvent {
  return event.kind.startsWith("comment.");
}

/** How an event changes the number of comments that are neither deleted nor hidden. */
export function changeOfTotal(kind: CommentEvent["kind"]): number {
  if (kind === "comment.posted") return 1;
  return kind === "comment.deleted" ? -1 : 0;
}
