import { z } from "zod";
import { idInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { BALLOT_PAPERS_MAX, NOMINATION_REASON_MAX, NOMINATION_STATES_MAX, ROUND_NUMBER_MAX } from "./round-limits";

export const nominateInput = z.strictObject({
  clubId: idInput,
  paperId: idInput,
  /** A line why, for the others. */
  reason: cleanText({ min: 1, max: NOMINATION_REASON_MAX }).optional(),
  /** "I would present it": a wish that the rota hears, not a promise. */
  wouldPresent: z.boolean().default(false),
});

export const withdrawNominationInput = z.strictObject({ clubId: idInput, nominationId: idInput });

/** Takes the place of the earlier ballot. Papers named twice count once. */
export const castBallotInput = z.strictObject({
  clubId: idInput,
  roundId: idInput,
  approved: z
    .array(idInput)
    .max(BALLOT_PAPERS_MAX)
    .transform((paperIds) => [...new Set(paperIds)]),
});

export const takeBackBallotInput = z.strictObject({ clubId: idInput, roundId: idInput });

export const closeRoundInput = z.strictObject({ clubId: idInput, roundId: idInput });

/** Opens the round for a meeting; left out, for the next one whose vote can still take place. */
export const openRoundInput = z.strictObject({ clubId: idInput, meetingId: idInput.optional() });

export const roundByNumberInput = z.strictObject({
  clubId: idInput,
  number: z.number().int().min(1).max(ROUND_NUMBER_MAX),
});

/** The page of past rounds that comes after the round of this number; left out, the newest. */
export const listRoundsInput = z.strictObject({
  clubId: idInput,
  before: z.number().int().min(1).max(ROUND_NUMBER_MAX).optional(),
});

/** The papers that a page shows. */
export const nominationStatesInput = z.strictObject({
  clubId: idInput,
  paperIds: z.array(idInput).max(NOMINATION_STATES_MAX),
});
