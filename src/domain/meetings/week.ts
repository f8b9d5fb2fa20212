import { addHours, epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";

/** Voting ends three days before the meeting: a day to find the presenter, two to read. */
export const VOTING_CLOSES_HOURS_BEFORE = 72;

/**
 * When the vote for a meeting closes. Elapsed hours, not wall time: seventy-two hours stay seventy-two over a change of
 * clocks, so that nobody's time to read shrinks.
 */
export function closesAt(meetingStartsAt: InstantInput, hoursBefore = VOTING_CLOSES_HOURS_BEFORE): string {
  return addHours(meetingStartsAt, -hoursBefore);
}

type Shift = {
  meetingStartsAt: InstantInput;
  closesAt: InstantInput;
  hoursBefore: number;
  now: InstantInput;
  /** The time by which an organizer has announced to everyone that they can vote. */
  promised?: InstantInput | null;
};

/**
 * When an open vote closes once its meeting, or the club's hours, have changed. Nobody's vote is cut short by surprise:
 * where the new closing time has passed already the old one remains, but never beyond the meeting's beginning.
 * The same goes for an extension that was promised.
 */
export function closesAtAfterShift({ promised = null, ...shift }: Shift): string {
  const { meetingStartsAt, closesAt: before, hoursBefore, now } = shift;
  const wanted = epochMs(closesAt(meetingStartsAt, hoursBefore));
  const shifted = wanted > epochMs(now) ? wanted : Math.min(epochMs(before), epochMs(meetingStartsAt));
  if (promised === null) return isoInstant(shifted);
  return isoInstant(Math.max(shifted, Math.min(epochMs(promised), epochMs(meetingStartsAt))));
}

type Candidate = { startsAt: InstantInput; status: "scheduled" | "cancelled" };

/**
 * The meeting that the next round votes for: the first, by its start, that is not cancelled and whose close is still to
 * come. One whose close has passed is skipped, also when its vote never took place: nobody could vote in time. Null if
 * there is none.
 */
export function meetingToVoteFor<Meeting extends Candidate>(
  meetings: readonly Meeting[],
  now: InstantInput,
  hoursBefore = VOTING_CLOSES_HOURS_BEFORE,
): Meeting | null {
  let first: Meeting | null = null;
  for (const meeting of meetings) {
    if (meeting.status === "cancelled") continue;
    if (epochMs(closesAt(meeting.startsAt, hoursBefore)) <= epochMs(now)) continue;
    if (first === null || epochMs(meeting.startsAt) < epochMs(first.startsAt)) first = meeting;
  }
  return first;
}
