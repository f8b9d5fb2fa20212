import type { MeetingSeries } from "@/domain/meetings/series";

/** What a club's row says of its meetings. */
export interface ClubSeries {
  id: string;
  timeZone: string;
  meetingWeekday: number;
  meetingTime: string;
  meetingLengthMinutes: number;
  meetingEveryWeeks: number;
  seriesStartsOn: Date;
}

export function seriesOf(club: ClubSeries): MeetingSeries {
  return {
    weekday: club.meetingWeekday,
    time: club.meetingTime,
    zone: club.timeZone,
    everyWeeks: club.meetingEveryWeeks,
    lengthMinutes: club.meetingLengthMinutes,
    startsOn: dayOf(club.seriesStartsOn),
    except: [],
  };
}

/** "YYYY-MM-DD" of a date column, which comes as midnight in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
