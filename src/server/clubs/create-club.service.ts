import type { CreateClub } from "@/domain/clubs/club-inputs";
import { MAX_CLUBS_PER_OWNER } from "@/domain/clubs/club-limits";
import { firstSeriesDate } from "@/domain/clubs/series-start";
import { nextSlug } from "@/domain/clubs/slug";
import { DomainError } from "@/domain/domain-error";
import { endIssuedAccess } from "@/server/auth/issued-access";
import { listSlugsBeside } from "@/server/clubs/clubs.queries";
import { seriesColumns } from "@/server/clubs/series-columns";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { followFirstFeeds } from "@/server/feed/follow-feed.service";
import { lockPerson } from "@/server/locks/lock-club";
import { leaveOutMeetings } from "@/server/meetings/leave-out-meetings.service";
import { advanceWeekIn } from "@/server/week/advance-week.service";

/**
 * Makes a club with its first owner, its coming meetings and an open round, all or nothing.
 * Throws `name_taken` with a free slug in its words, `limit_reached`, or `invalid_input` for a date to leave out on which
 * there would be no meeting.
 */
export async function createClub(
  db: RootDb,
  { userId, now: given, ...club }: CreateClub & { userId: string; now?: Date | undefined },
): Promise<{ clubId: string; slug: string }> {
  const { slug, name, timeZone, meeting, leftOut = [] } = club;
  return db.$transaction(async (tx) => {
    await lockPerson(tx, userId); // two clubs at once must not both be the last that is allowed
    await assertMayOwnMore(tx, userId);
    const now = given ?? (await readClock(tx));
    const startsOn = meeting.startsOn ?? firstSeriesDate(meeting, timeZone, now);
    const [created] = await tx.club.createManyAndReturn({
      data: [{ slug, name, timeZone, ...seriesColumns(meeting, startsOn) }],
      skipDuplicates: true, // a slug that was taken in this very moment gives no row, and no error that ends the transaction
      select: { id: true },
    });
    if (created === undefined) throw await slugTaken(tx, slug);
    const clubId = created.id;
    await tx.membership.create({ data: { clubId, userId, role: "owner", joinedAt: now } });
    await followFirstFeeds(tx, clubId);
    await endIssuedAccess(tx, userId);
    await leaveOutMeetings(tx, { clubId, dates: leftOut, now });
    await advanceWeekIn(tx, { clubId, now: given });
    await recordEvent(tx, { clubId, kind: "club.changed", payload: {} });
    return { clubId, slug };
  });
}

async function assertMayOwnMore(tx: Db, userId: string): Promise<void> {
  const owned = await tx.membership.count({ where: { userId, role: "owner" } });
  if (owned < MAX_CLUBS_PER_OWNER) return;
  throw new DomainError("limit_reached", `You own ${owned} clubs, which is the limit. Transfer or delete one first.`);
}

async function slugTaken(db: Db, slug: string): Promise<DomainError> {
  const free = nextSlug(slug, await listSlugsBeside(db, slug));
  return new DomainError("name_taken", `The address “${slug}” is already taken. “${free}” is free.`);
}

async function readClock(tx: Db): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return rows[0]?.now ?? new Date();
}
