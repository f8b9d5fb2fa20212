import { z } from "zod";
import { basedOnInput } from "@/domain/changes/field-value";
import { idInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { timeZoneInput } from "@/domain/time/time-inputs";
import { emailInput } from "./email";
import { MAX_EMAIL_LENGTH, MAX_PERSON_NAME_LENGTH } from "./people-limits";

export const renameInput = z.strictObject({
  name: cleanText({ min: 1, max: MAX_PERSON_NAME_LENGTH }),
  basedOn: basedOnInput(["name"]),
});

/** Null: forgotten, until the person's next page learns the browser's. */
export const setTimeZoneInput = z.strictObject({
  timeZone: timeZoneInput.nullable(),
  basedOn: basedOnInput(["timeZone"]),
});

/** The browser's own. */
export const learnTimeZoneInput = z.strictObject({ timeZone: timeZoneInput });

/** Whether others see that one has a discussion open. */
export const setShownWhileReadingInput = z.strictObject({ isShown: z.boolean() });

export const revokeSessionInput = z.strictObject({ sessionId: idInput });

export const requestEmailChangeInput = z.strictObject({ email: emailInput });

/** What the link in the confirming mail carries. */
export const confirmEmailChangeInput = z.strictObject({
  email: emailInput,
  token: z.string().regex(/^[\w-]{20,128}$/),
});

/**
 * Whoever deletes their account types its address: a press alone is too little for what cannot be undone. Their comments
 * stay as a former member's, or go.
 */
export const deleteAccountInput = z.strictObject({
  email: z.string().max(2 * MAX_EMAIL_LENGTH),
  comments: z.enum(["keep", "delete"]),
});

export type DeleteAccount = z.infer<typeof deleteAccountInput>;
