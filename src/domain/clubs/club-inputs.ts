import { z } from "zod";
import { idInput } from "@/domain/identifiers";
import { clubMethodIds } from "@/domain/rounds/method-facts";
import { ballotsAfterCloseOptions } from "@/domain/rounds/vote-settings";
import { cleanText } from "@/domain/text/clean-text";
import { localDateInput, localTimeInput, timeZoneInput, weekdayInput } from "@/domain/time/time-inputs";
import {
  CARRY_OVER_ROUNDS_MAX,
  CLUB_NAME_MAX,
  EVERY_WEEKS_MAX,
  INVITATION_DAYS_MAX,
  INVITATION_USES_MAX,
  MEETING_MINUTES_MAX,
  MEETING_MINUTES_MIN,
  NOMINATIONS_PER_MEMBER_MAX,
  PICKS_PER_ROUND_MAX,
  PLACE_MAX,
  SLUG_MAX,
  VOTING_CLOSES_HOURS_MAX,
  VOTING_HOURS_MAX,
} from "./club-limits";
import { invitationTokenShape } from "./invitation-link";
import { placeInput } from "./place";
import { roles } from "./roles";
import { isSlug } from "./slug";

const nameInput = cleanText({ min: 1, max: CLUB_NAME_MAX });

const slugInput = z
  .string()
  .max(SLUG_MAX)
  .refine(
    isSlug,
    `Use 2 to ${SLUG_MAX} lower-case letters, digits and single hyphens, and no word the app needs itself.`,
  );

/** The weekly meeting as a form gives it. */
const meetingInput = z.strictObject({
  weekday: weekdayInput,
  time: localTimeInput,
  lengthMinutes: z.int().min(MEETING_MINUTES_MIN).max(MEETING_MINUTES_MAX),
  everyWeeks: z.int().min(1).max(EVERY_WEEKS_MAX),
  place: placeInput(PLACE_MAX).nullable().default(null),
  /** The first possible date; left out, the series begins with the next such weekday. */
  startsOn: localDateInput.optional(),
});

export const createClubInput = z.strictObject({
  name: nameInput,
  slug: slugInput,
  timeZone: timeZoneInput,
  meeting: meetingInput,
});

/** What is left out stays as it is; a meeting is given whole. The slug never changes: it stands in people's links. */
export const updateClubInput = z.strictObject({
  clubId: idInput,
  name: nameInput.optional(),
  timeZone: timeZoneInput.optional(),
  meeting: meetingInput.optional(),
  votingClosesHoursBefore: z.int().min(0).max(VOTING_CLOSES_HOURS_MAX).optional(),
  nominationsPerMember: z.int().min(1).max(NOMINATIONS_PER_MEMBER_MAX).optional(),
  picksPerRound: z.int().min(1).max(PICKS_PER_ROUND_MAX).optional(),
  /** This and what follows hold from the next round on. */
  votingMethod: z.enum(clubMethodIds).optional(),
  ballotsAfterClose: z.enum(ballotsAfterCloseOptions).optional(),
  showsWhoVoted: z.boolean().optional(),
  /** 0: what is not picked goes. */
  carryOverRounds: z.int().min(0).max(CARRY_OVER_ROUNDS_MAX).optional(),
  /** Null: voting opens with the nominations. */
  votingHours: z.int().min(1).max(VOTING_HOURS_MAX).nullable().optional(),
});

export const createInvitationInput = z.strictObject({
  clubId: idInput,
  /** Owners are not invited: a club is handed over. Whether the inviter may invite organizers is a rule, not a shape. */
  role: z.enum(["observer", "member", "organizer"]),
  validDays: z.int().min(1).max(INVITATION_DAYS_MAX),
  maxUses: z.int().min(1).max(INVITATION_USES_MAX),
});

export const revokeInvitationInput = z.strictObject({ clubId: idInput, invitationId: idInput });

/** What is no token is refused before it is looked for. */
export const invitationTokenInput = z.strictObject({ token: z.string().regex(invitationTokenShape) });

export const changeRoleInput = z.strictObject({ clubId: idInput, userId: idInput, role: z.enum(roles) });

/** Taking part in the rota: oneself, or decided by an organizer for another. */
export const setPresentsInput = z.strictObject({ clubId: idInput, userId: idInput, presents: z.boolean() });

export const removeMemberInput = z.strictObject({ clubId: idInput, userId: idInput });

export const leaveClubInput = z.strictObject({ clubId: idInput });

export const transferClubInput = z.strictObject({ clubId: idInput, userId: idInput });

/** Whoever deletes a club types its name: a press alone is too little for what cannot be taken back. */
export const deleteClubInput = z.strictObject({ clubId: idInput, name: z.string().max(2 * CLUB_NAME_MAX) });

export const handSignInLinkInput = z.strictObject({ clubId: idInput, userId: idInput });

export type CreateClub = z.infer<typeof createClubInput>;
export type UpdateClub = z.infer<typeof updateClubInput>;
