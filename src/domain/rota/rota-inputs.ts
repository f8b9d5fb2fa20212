import { z } from "zod";
import { basedOnInput } from "@/domain/changes/field-value";
import { idInput } from "@/domain/identifiers";

export const respondToAssignmentInput = z.strictObject({
  clubId: idInput,
  assignmentId: idInput,
  answer: z.enum(["accept", "decline"]),
});

export const getTurnInput = z.strictObject({ clubId: idInput, assignmentId: idInput });

/** An organizer's choice; it replaces whoever presents the talk. */
export const setPresenterInput = z.strictObject({
  clubId: idInput,
  talkId: idInput,
  userId: idInput,
  basedOn: basedOnInput(["userId"]),
});

/** Lets the line decide again: replaces whoever presents the talk, if anyone does, by the next. */
export const proposePresenterInput = z.strictObject({
  clubId: idInput,
  talkId: idInput,
  basedOn: basedOnInput(["userId"]),
});
