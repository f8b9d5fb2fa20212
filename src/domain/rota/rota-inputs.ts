import { z } from "zod";
import { idInput } from "@/domain/identifiers";

export const respondToAssignmentInput = z.strictObject({
  clubId: idInput,
  assignmentId: idInput,
  answer: z.enum(["accept", "decline"]),
});

/** An organizer's choice; it takes the place of whoever holds the slot. */
export const setPresenterInput = z.strictObject({
  clubId: idInput,
  meetingId: idInput,
  paperId: idInput,
  userId: idInput,
});

/** Lets the line decide again: withdraws who holds the slot, if anyone does, and asks the next. */
export const proposePresenterInput = z.strictObject({ clubId: idInput, meetingId: idInput, paperId: idInput });
