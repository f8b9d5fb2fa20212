import { canPresent, type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { addHours, epochMs, type InstantInput } from "@/domain/time/instant";

/** `withdrawn`: set aside by an organizer, by the clock, or since the presenter left the club. */
export type AssignmentStatus = "proposed" | "accepted" | "declined" | "withdrawn";
export type AssignmentAction = "accept" | "decline" | "withdraw";

/** How long someone who was proposed has to answer: a night and a working day, with two left to ask others. */
export const ANSWER_HOURS = 24;

/**
 * What each action makes of each status; what is missing is refused. A presenter who has accepted may still decline, as
 * people fall ill; an answer once given back is final, since the next in line has been asked.
 */
const transitions: Record<AssignmentStatus, Partial<Record<AssignmentAction, AssignmentStatus>>> = {
  proposed: { accept: "accepted", decline: "declined", withdraw: "withdrawn" },
  accepted: { decline: "declined", withdraw: "withdrawn" },
  declined: {},
  withdrawn: {},
};

/** The status after an action, or null if the action is not possible (any more). */
export function nextStatus(status: AssignmentStatus, action: AssignmentAction): AssignmentStatus | null {
  return transitions[status][action] ?? null;
}

/** Whether an assignment holds its slot: at most one of a meeting's paper does. */
export function isLive(status: AssignmentStatus): boolean {
  return status === "proposed" || status === "accepted";
}

/** After these the next in line is asked. */
export function freesSlot(status: AssignmentStatus): boolean {
  return !isLive(status);
}

type Answer = {
  assignment: { userId: string; status: AssignmentStatus };
  userId: string;
  action: "accept" | "decline";
  meeting: { startsAt: InstantInput; status: "scheduled" | "cancelled" };
  now: InstantInput;
};

/**
 * Whether this person can still give this answer: only one's own, while it is possible, for a meeting to come. An answer
 * after the time limit counts as long as nobody else has been asked.
 */
export function canRespond(answer: Answer): boolean {
  return responseRefusal(answer) === null;
}

/** The status after the answer. Throws `not_your_turn`, `already_done` or `conflict`. */
export function respond(answer: Answer): AssignmentStatus {
  const refusal = responseRefusal(answer);
  if (refusal) throw refusal;
  return answer.action === "accept" ? "accepted" : "declined";
}

/** Organizers set anyone who can present, without asking the line; observers and those who do not take turns never. */
export function canSet(actor: Role, target: { role: Role; presents: boolean }): boolean {
  return roleAtLeast(actor, "organizer") && canPresent(target);
}

/** Until when someone asked now has to answer, but never later than the meeting begins. */
export function answerBy(proposedAt: InstantInput, meetingStartsAt: InstantInput): string {
  const limit = addHours(proposedAt, ANSWER_HOURS);
  return epochMs(limit) < epochMs(meetingStartsAt) ? limit : addHours(meetingStartsAt, 0);
}

/** Whether a proposal's time is up; an assignment without a limit, set by hand, never runs out. */
export function hasRunOut(
  assignment: { status: AssignmentStatus; answerBy: InstantInput | null },
  now: InstantInput,
): boolean {
  if (assignment.status !== "proposed" || assignment.answerBy === null) return false;
  return epochMs(now) >= epochMs(assignment.answerBy);
}

function responseRefusal({ assignment, userId, action, meeting, now }: Answer): DomainError | null {
  if (assignment.userId !== userId)
    return new DomainError("not_your_turn", "Only the person who was asked can answer.");
  if (meeting.status === "cancelled") return new DomainError("conflict", "This meeting was cancelled.");
  if (epochMs(now) >= epochMs(meeting.startsAt)) return new DomainError("conflict", "This meeting has begun already.");
  if (nextStatus(assignment.status, action) !== null) return null;
  return assignment.status === "withdrawn"
    ? new DomainError("not_your_turn", "Someone else has been asked in the meantime.")
    : new DomainError("already_done", `You have ${assignment.status} already.`);
}
