import type { RootDb } from "@/server/db";
import { calendarUrl } from "@/server/meetings/calendar-token";

/** A new address of the member's own calendar; the old one opens nothing from now on. */
export async function renewMyCalendarFeed(
  db: RootDb,
  whose: { clubId: string; userId: string },
): Promise<{ url: string }> {
  const feed = await db.calendarFeed.update({
    where: { clubId_userId: whose },
    data: { version: { increment: 1 } },
    select: { id: true, version: true },
  });
  return { url: calendarUrl(feed) };
}
