import type { ClubEvent } from "@/components/events/club-event";

/** An event that concerns one comment, which is to be fetched again. A move concerns more: the thread is another one. */
export type CommentEvent = Exclude<Extract<ClubEvent, { commentId: string }>, { kind: "comment.moved" }>;

export function isCommentEvent(event: ClubEvent): event is CommentEvent {
  return event.kind.startsWith("comment.") && event.kind !== "comment.moved";
}

/** Whether a comment is there now that this page may not know. */
export function isArrival({ kind }: CommentEvent): boolean {
  return kind === "comment.posted" || kind === "comment.restored";
}

/** How an event changes the number of comments that are neither deleted nor hidden. */
export function changeOfTotal(event: CommentEvent): number {
  if (isArrival(event)) return 1;
  return event.kind === "comment.hidden" || (event.kind === "comment.deleted" && event.wasHidden !== true) ? -1 : 0;
}
