import type { AssignmentEnd, AssignmentStatus } from "@/domain/rota/assignment-rules";

interface Turn {
  status: AssignmentStatus;
  /** Null until it has ended. */
  endedBecause: AssignmentEnd | null;
  isCancelled: boolean;
  /** The meeting has begun, or is behind. */
  isPast: boolean;
  /** The organizer who set it; null where the line did, or where they have left. */
  byName: string | null;
}

/**
 * The state of somebody's turn to present, in words for them. A turn has one line in the inbox, which changes with it.
 */
export function turnWords({ status, endedBecause, isCancelled, isPast, byName }: Turn): string {
  if (endedBecause === "declined") return "You declined to present";
  if (status === "ended") return "You no longer present this";
  if (isCancelled) return "The meeting you would present at is cancelled";
  if (status === "proposed") return isPast ? "You were asked to present" : "You are asked to present";
  if (isPast) return "You presented";
  return byName === null ? "You present" : `${byName} chose you to present`;
}

/** Whether something is wanted of them. */
export const isAsked = ({ status, isCancelled, isPast }: Pick<Turn, "status" | "isCancelled" | "isPast">): boolean =>
  status === "proposed" && !isCancelled && !isPast;
