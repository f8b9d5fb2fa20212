import type { RootDb } from "@/server/db";
import { calendarUrl } from "@/server/meetings/calendar-token";

interface Whose {
  clubId: string;
  userId: string;
}

/** The member's own address of the club's calendar, made when first asked for. */
export async function getMyCalendarFeed(db: RootDb, whose: Whose): Promise<{ url: string }> {
  const select = { id: true, version: true } as const;
  const find = () => db.calendarFeed.findUnique({ where: { clubId_userId: whose }, select });
  let feed = await find();
  if (feed === null) {
    await db.calendarFeed.createMany({ data: whose, skipDuplicates: true }); // two devices may ask at once
    feed = await find();
  }
  if (feed === null) throw new Error("A calendar feed was made and is not there.");
  return { url: calendarUrl(feed) };
}

/** A new address; the old one opens nothing from now on. */
export async function renewMyCalendarFeed(db: RootDb, whose: Whose): Promise<{ url: string }> {
  const feed = await db.calendarFeed.upsert({
    where: { clubId_userId: whose },
    create: whose,
    update: { version: { increment: 1 } },
    select: { id: true, version: true },
  });
  return { url: calendarUrl(feed) };
}
