import { DomainError } from "@/domain/domain-error";
import { addHours, epochMs, type InstantInput } from "@/domain/time/instant";
import { MAX_MOVE_AHEAD_DAYS } from "./meeting-limits";

export type MeetingTimes = { startsAt: InstantInput; status: "scheduled" | "cancelled" };

/** Whether organizers can still move it, cancel it, or say where it is: what has begun is history. */
export function isAhead({ startsAt }: Pick<MeetingTimes, "startsAt">, now: InstantInput): boolean {
  return epochMs(now) < epochMs(startsAt);
}

/**
 * Throws `conflict` for a meeting that has begun or is cancelled, `invalid_input` for a time that has passed or is far
 * off.
 */
export function assertCanMove(meeting: MeetingTimes, startsAt: InstantInput, now: InstantInput): void {
  assertAhead(meeting, now);
  if (meeting.status === "cancelled") {
    throw new DomainError("conflict", "This meeting is cancelled. Restore it first.");
  }
  if (epochMs(startsAt) <= epochMs(now)) {
    throw new DomainError("invalid_input", "That time has passed. Choose a later one.");
  }
  if (epochMs(startsAt) > epochMs(addHours(now, MAX_MOVE_AHEAD_DAYS * 24))) {
    throw new DomainError("invalid_input", "That is more than a year away. Check the date.");
  }
}

/** Throws `conflict` for a meeting that has begun, `already_done` for one that is cancelled. */
export function assertCanCancel(meeting: MeetingTimes, now: InstantInput): void {
  assertAhead(meeting, now);
  if (meeting.status === "cancelled") throw new DomainError("already_done", "This meeting is already cancelled.");
}

/** Throws `conflict` for a meeting whose time has passed, `already_done` for one that takes place. */
export function assertCanRestore(meeting: MeetingTimes, now: InstantInput): void {
  assertAhead(meeting, now);
  if (meeting.status === "scheduled") throw new DomainError("already_done", "This meeting is not cancelled.");
}

/** Throws `conflict`. */
export function assertAhead(meeting: Pick<MeetingTimes, "startsAt">, now: InstantInput): void {
  if (!isAhead(meeting, now)) throw new DomainError("conflict", "This meeting has already begun.");
}
