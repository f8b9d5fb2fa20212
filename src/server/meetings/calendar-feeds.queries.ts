import type { Db } from "@/server/db";
import { calendarUrl } from "@/server/meetings/calendar-token";

/** The member's own address of the club's calendar; a trigger made the feed when they joined. */
export async function getMyCalendarFeed(db: Db, whose: { clubId: string; userId: string }): Promise<{ url: string }> {
  const feed = await db.calendarFeed.findUniqueOrThrow({
    where: { clubId_userId: whose },
    select: { id: true, version: true },
  });
  return { url: calendarUrl(feed) };
}
