import { z } from "zod";
import { basedOnInput } from "@/domain/changes/field-value";
import { idInput } from "@/domain/identifiers";
import { ballotsAfterCloseOptions } from "@/domain/rounds/vote-settings";
import { clubMethodIds } from "@/domain/rounds/voting-method";
import { cleanText } from "@/domain/text/clean-text";
import { localDateInput, localTimeInput, timeZoneInput, weekdayInput } from "@/domain/time/time-inputs";
import {
  MAX_CARRY_OVER_ROUNDS,
  MAX_CLUB_NAME_LENGTH,
  MAX_INTERVAL_WEEKS,
  MAX_INVITATION_DAYS,
  MAX_INVITATION_USES,
  MAX_LEFT_OUT_DATES,
  MAX_MEETING_MINUTES,
  MAX_NOMINATIONS_PER_MEMBER,
  MAX_PICKS_PER_ROUND,
  MAX_PLACE_LENGTH,
  MAX_SLUG_LENGTH,
  MAX_VOTING_CLOSES_HOURS,
  MAX_VOTING_HOURS,
  MIN_MEETING_MINUTES,
} from "./club-limits";
import { invitationTokenShape } from "./invitation-link";
import { placeInput } from "./place";
import { roles } from "./roles";
import { isSlug } from "./slug";

const nameInput = cleanText({ min: 1, max: MAX_CLUB_NAME_LENGTH });

const slugInput = z
  .string()
  .max(MAX_SLUG_LENGTH)
  .refine(isSlug, `Use 2 to ${MAX_SLUG_LENGTH} lowercase letters, digits and single hyphens. Some words are reserved.`);

/** The weekly meeting as a form gives it. */
const meetingInput = z.strictObject({
  weekday: weekdayInput,
  time: localTimeInput,
  lengthMinutes: z.int().min(MIN_MEETING_MINUTES).max(MAX_MEETING_MINUTES),
  everyWeeks: z.int().min(1).max(MAX_INTERVAL_WEEKS),
  place: placeInput(MAX_PLACE_LENGTH).nullable().default(null),
  /** The first possible date; left out, the series begins with the next such weekday. */
  startsOn: localDateInput.optional(),
});

export const createClubInput = z.strictObject({
  name: nameInput,
  slug: slugInput,
  timeZone: timeZoneInput,
  meeting: meetingInput,
  /** Days of the series on which the club does not meet. */
  leftOut: z.array(localDateInput).max(MAX_LEFT_OUT_DATES).default([]),
});

const clubFields = [
  "name",
  "timeZone",
  "meeting.weekday",
  "meeting.time",
  "meeting.lengthMinutes",
  "meeting.everyWeeks",
  "meeting.place",
  "votingClosesHoursBefore",
  "nominationsPerMember",
  "picksPerRound",
  "votingMethod",
  "ballotsAfterClose",
  "showsWhoVoted",
  "carryOverRounds",
  "votingHours",
] as const;

/** What is left out stays as it is; a meeting is given whole. The slug never changes: people's links contain it. */
export const updateClubInput = z.strictObject({
  clubId: idInput,
  name: nameInput.optional(),
  timeZone: timeZoneInput.optional(),
  meeting: meetingInput.optional(),
  votingClosesHoursBefore: z.int().min(0).max(MAX_VOTING_CLOSES_HOURS).optional(),
  nominationsPerMember: z.int().min(1).max(MAX_NOMINATIONS_PER_MEMBER).optional(),
  picksPerRound: z.int().min(1).max(MAX_PICKS_PER_ROUND).optional(),
  /** This and what follows apply from the next round on. */
  votingMethod: z.enum(clubMethodIds).optional(),
  ballotsAfterClose: z.enum(ballotsAfterCloseOptions).optional(),
  showsWhoVoted: z.boolean().optional(),
  /** 0: what is not picked goes. */
  carryOverRounds: z.int().min(0).max(MAX_CARRY_OVER_ROUNDS).optional(),
  /** Null: voting opens with the nominations. */
  votingHours: z.int().min(1).max(MAX_VOTING_HOURS).nullable().optional(),
  basedOn: basedOnInput(clubFields),
});

export const createInvitationInput = z.strictObject({
  clubId: idInput,
  /**
   * Owners are not invited: ownership is transferred. Whether the inviter may invite organizers is a rule, not a shape.
   */
  role: z.enum(["observer", "member", "organizer"]),
  validDays: z.int().min(1).max(MAX_INVITATION_DAYS),
  maxUses: z.int().min(1).max(MAX_INVITATION_USES),
});

export const revokeInvitationInput = z.strictObject({ clubId: idInput, invitationId: idInput });

/** What is no token is refused before it is looked for. */
export const invitationTokenInput = z.strictObject({ token: z.string().regex(invitationTokenShape) });

export const changeRoleInput = z.strictObject({
  clubId: idInput,
  userId: idInput,
  role: z.enum(roles),
  basedOn: basedOnInput(["role"]),
});

/** Taking part in the rota: oneself, or decided by an organizer for another. */
export const setPresentsInput = z.strictObject({ clubId: idInput, userId: idInput, presents: z.boolean() });

export const removeMemberInput = z.strictObject({ clubId: idInput, userId: idInput });

export const leaveClubInput = z.strictObject({ clubId: idInput });

export const transferClubInput = z.strictObject({ clubId: idInput, userId: idInput });

/** Whoever deletes a club types its name: a press alone is too little for what cannot be taken back. */
export const deleteClubInput = z.strictObject({ clubId: idInput, name: z.string().max(2 * MAX_CLUB_NAME_LENGTH) });

export const issueMemberSignInLinkInput = z.strictObject({ clubId: idInput, userId: idInput });

export type CreateClub = z.input<typeof createClubInput> & Pick<z.infer<typeof createClubInput>, "meeting">;
export type UpdateClub = z.infer<typeof updateClubInput>;
