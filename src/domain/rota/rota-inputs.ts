import { z } from "zod";
import { idInput } from "@/domain/identifiers";

export const respondToAssignmentInput = z.strictObject({
  clubId: idInput,
  assignmentId: idInput,
  answer: z.enum(["accept", "decline"]),
});

/** An organizer's choice; it replaces whoever presents the talk. */
export const setPresenterInput = z.strictObject({ clubId: idInput, talkId: idInput, userId: idInput });

/** Lets the line decide again: replaces whoever presents the talk, if anyone does, by the next. */
export const proposePresenterInput = z.strictObject({ clubId: idInput, talkId: idInput });
