import { z } from "zod";
import { basedOnInput as fieldsBasedOnInput } from "@/domain/changes/field-value";
import { idInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { MAX_SCORE } from "./ballot";
import {
  MAX_BALLOT_PAPERS,
  MAX_CANCEL_REASON_LENGTH,
  MAX_NOMINATION_REASON_LENGTH,
  MAX_NOMINATION_STATES,
  MAX_ROUND_NUMBER,
} from "./round-limits";

export const nominateInput = z.strictObject({
  clubId: idInput,
  paperId: idInput,
  /** A line why, for the others. */
  reason: cleanText({ min: 1, max: MAX_NOMINATION_REASON_LENGTH }).optional(),
  /** "I would present it": a wish that the rota considers, not a promise. */
  wouldPresent: z.boolean().default(false),
});

export const withdrawNominationInput = z.strictObject({ clubId: idInput, nominationId: idInput });

/** Papers named twice count once. */
const approvalBallotInput = z.strictObject({
  approved: z
    .array(idInput)
    .max(MAX_BALLOT_PAPERS)
    .readonly()
    .transform((paperIds) => [...new Set(paperIds)]),
});

const scoreBallotInput = z.strictObject({
  scores: z
    .record(idInput, z.int().min(0).max(MAX_SCORE))
    .refine((scores) => Object.keys(scores).length <= MAX_BALLOT_PAPERS, "These are more papers than a ballot holds."),
});

/** A paper has one place: which of two is meant, only the voter could say. */
const rankedBallotInput = z.strictObject({
  ranking: z
    .array(z.array(idInput).min(1).max(MAX_BALLOT_PAPERS).readonly())
    .max(MAX_BALLOT_PAPERS)
    .readonly()
    .refine((tiers) => tiers.flat().length <= MAX_BALLOT_PAPERS, "These are more papers than a ballot holds.")
    .refine((tiers) => new Set(tiers.flat()).size === tiers.flat().length, "A paper can have only one place."),
});

/**
 * When the ballot that is changed was saved, null: there was none. Then the change is written over no other; left out,
 * it takes the place of any.
 */
const basedOnInput = z.iso.datetime().max(40).nullable().optional();

/** Takes the place of the earlier ballot. Which kind the round takes is the round's matter. */
export const castBallotInput = z.strictObject({
  clubId: idInput,
  roundId: idInput,
  ballot: z.union([approvalBallotInput, scoreBallotInput, rankedBallotInput]),
  basedOn: basedOnInput,
});

export const takeBackBallotInput = z.strictObject({ clubId: idInput, roundId: idInput, basedOn: basedOnInput });

/** One's own ballot in a round. */
export const ownBallotInput = z.strictObject({ clubId: idInput, roundId: idInput });

export const closeRoundInput = z.strictObject({ clubId: idInput, roundId: idInput });

export const openVotingInput = z.strictObject({ clubId: idInput, roundId: idInput });

/** An instant with an offset. */
export const extendRoundInput = z.strictObject({
  clubId: idInput,
  roundId: idInput,
  closesAt: z.iso
    .datetime({ offset: true })
    .max(40)
    .transform((text) => new Date(text))
    .refine((instant) => !Number.isNaN(instant.getTime()), "This time does not exist."),
  basedOn: fieldsBasedOnInput(["closesAt"]),
});

export const cancelRoundInput = z.strictObject({
  clubId: idInput,
  roundId: idInput,
  /** Shown to everyone. */
  reason: cleanText({ min: 1, max: MAX_CANCEL_REASON_LENGTH }).optional(),
});

/** Opens the round for a meeting; left out, for the next one whose vote can still take place. */
export const openRoundInput = z.strictObject({ clubId: idInput, meetingId: idInput.optional() });

export const roundByNumberInput = z.strictObject({
  clubId: idInput,
  number: z.number().int().min(1).max(MAX_ROUND_NUMBER),
});

/** The page of past rounds that comes after the round of this number; left out, the newest. */
export const listRoundsInput = z.strictObject({
  clubId: idInput,
  before: z.number().int().min(1).max(MAX_ROUND_NUMBER).optional(),
});

/** The papers that a page shows. */
export const nominationStatesInput = z.strictObject({
  clubId: idInput,
  paperIds: z.array(idInput).max(MAX_NOMINATION_STATES),
});
