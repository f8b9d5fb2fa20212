import type { ClubEvent } from "@/components/events/club-event";

/** The papers whose threads have more or fewer comments, or unread ones, after an event. */
export function papersCountedAnew(event: ClubEvent): string[] {
  switch (event.kind) {
    case "comment.posted":
    case "comment.deleted":
    case "comment.hidden":
    case "comment.restored":
    case "me.read":
      return [event.paperId];
    case "comment.moved":
      return [event.paperId, event.toPaperId];
    default:
      return [];
  }
}
