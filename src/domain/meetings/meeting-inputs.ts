import { z } from "zod";
import { basedOnInput } from "@/domain/changes/field-value";
import { MAX_PLACE_LENGTH } from "@/domain/clubs/club-limits";
import { placeInput } from "@/domain/clubs/place";
import { idInput } from "@/domain/identifiers";
import { localDateInput, localTimeInput } from "@/domain/time/time-inputs";

/** Wall time in the club's zone. The length stays what it was. */
export const moveMeetingInput = z.strictObject({
  clubId: idInput,
  meetingId: idInput,
  date: localDateInput,
  time: localTimeInput,
  /** `start`: "2026-01-06 16:00", wall time in the club's zone. Date and time are one decision. */
  basedOn: basedOnInput(["start"]),
});

export const setMeetingPlaceInput = z.strictObject({
  clubId: idInput,
  meetingId: idInput,
  place: placeInput(MAX_PLACE_LENGTH).nullable(),
  basedOn: basedOnInput(["place"]),
});

export const cancelMeetingInput = z.strictObject({ clubId: idInput, meetingId: idInput });

/** Takes a cancellation back. */
export const restoreMeetingInput = z.strictObject({ clubId: idInput, meetingId: idInput });

/** Makes the member's calendar address void and gives a new one. */
export const renewCalendarFeedInput = z.strictObject({ clubId: idInput });

export const getMeetingInput = z.strictObject({ clubId: idInput, meetingId: idInput });

/** The meetings before the one that the last page ended with; the latest without it. */
export const listPastMeetingsInput = z.strictObject({ clubId: idInput, before: idInput.optional() });
