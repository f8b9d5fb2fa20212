import { nextNumber } from "@tests/factories/sequence";
import type { CalendarFeed, Meeting, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A meeting of an hour, a week from now unless set otherwise; each next one of a club a week later. */
export async function createMeeting(
  db: Db,
  { club, ...fields }: { club: { id: string }; startsAt?: Date } & Partial<Prisma.MeetingUncheckedCreateInput>,
): Promise<Meeting> {
  const startsAt = fields.startsAt ?? new Date(Date.now() + nextNumber(`meeting of ${club.id}`) * 7 * DAY_MS);
  return db.meeting.create({
    data: {
      clubId: club.id,
      seriesDate: new Date(startsAt.toISOString().slice(0, 10)),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 60 * 60 * 1000),
      place: "Room 2.14",
      ...fields,
    },
  });
}

/** The person's secret calendar of the club. */
export async function findCalendarFeed(
  db: Db,
  { club, person }: { club: { id: string }; person: { id: string } },
): Promise<CalendarFeed> {
  return db.calendarFeed.findUniqueOrThrow({ where: { clubId_userId: { clubId: club.id, userId: person.id } } });
}
