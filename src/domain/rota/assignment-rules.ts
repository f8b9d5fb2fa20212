import { canPresent, type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { addHours, epochMs, type InstantInput } from "@/domain/time/instant";

/** Whoever was asked or has accepted presents; an assignment that has ended is final, and says why it ended. */
export type AssignmentStatus = "proposed" | "accepted" | "ended";

/** Why an assignment ended; see `prisma/schema/rota.prisma` for what each one means. */
export type AssignmentEnd = "declined" | "expired" | "replaced" | "stopped_presenting" | "left" | "merged";

/** At most one of a talk's assignments is live. */
export const LIVE_STATUSES: ("proposed" | "accepted")[] = ["proposed", "accepted"];

export type AssignmentAnswer = "accept" | "decline";

/** How long someone who was proposed has to answer: a night and a working day, with two left to ask others. */
export const ANSWER_HOURS = 24;

type Assignment = { userId: string; status: AssignmentStatus; endedBecause: AssignmentEnd | null };

/** What an assignment is after an answer. */
type Answered = { status: "accepted"; endedBecause: null } | { status: "ended"; endedBecause: "declined" };

const answered: Record<AssignmentAnswer, Answered> = {
  accept: { status: "accepted", endedBecause: null },
  decline: { status: "ended", endedBecause: "declined" },
};

/**
 * The answers that each status leaves. A presenter who has accepted may still decline, as people fall ill; a no is
 * final, since the next in line has been asked.
 */
const answersLeft: Record<AssignmentStatus, readonly AssignmentAnswer[]> = {
  proposed: ["accept", "decline"],
  accepted: ["decline"],
  ended: [],
};

type Answer = {
  assignment: Assignment;
  userId: string;
  action: AssignmentAnswer;
  meeting: { startsAt: InstantInput; status: "scheduled" | "cancelled" };
  now: InstantInput;
};

/**
 * Whether this person can still give this answer: only their own, while it is possible, for a meeting to come. An
 * answer after the time limit counts as long as nobody else has been asked.
 */
export function canRespond(answer: Answer): boolean {
  return responseRefusal(answer) === null;
}

/** What the answer makes of the assignment. Throws `not_your_turn`, `already_done` or `conflict`. */
export function respond(answer: Answer): Answered {
  const refusal = responseRefusal(answer);
  if (refusal) throw refusal;
  return answered[answer.action];
}

/** Organizers set anyone who can present, without asking the line; observers and those who do not take turns never. */
export function canSet(actor: Role, target: { role: Role; presents: boolean }): boolean {
  return roleAtLeast(actor, "organizer") && canPresent(target);
}

/** The time by which someone who is asked now has to answer, but never later than the meeting begins. */
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
  if (epochMs(now) >= epochMs(meeting.startsAt)) return new DomainError("conflict", "This meeting has already begun.");
  if (answersLeft[assignment.status].includes(action)) return null;
  return assignment.status === "accepted" || assignment.endedBecause === "declined"
    ? new DomainError("already_done", `You have already ${assignment.endedBecause ?? assignment.status}.`)
    : new DomainError("not_your_turn", "Someone else has since been asked.");
}
