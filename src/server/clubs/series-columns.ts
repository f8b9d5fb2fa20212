import type { CreateClub } from "@/domain/clubs/club-inputs";

/** A weekly meeting as the club's row holds it. */
export function seriesColumns(meeting: CreateClub["meeting"], startsOn: string) {
  return {
    meetingWeekday: meeting.weekday,
    meetingTime: meeting.time,
    meetingLengthMinutes: meeting.lengthMinutes,
    meetingEveryWeeks: meeting.everyWeeks,
    meetingPlace: meeting.place,
    seriesStartsOn: new Date(startsOn),
  };
}
