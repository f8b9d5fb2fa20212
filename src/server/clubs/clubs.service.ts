import type { UpdateClub } from "@/domain/clubs/club-inputs";
import { firstSeriesDate, needsNewStart } from "@/domain/clubs/series-start";
import { DomainError } from "@/domain/domain-error";
import { Prisma } from "@/generated/prisma/client";
import { getClub } from "@/server/clubs/clubs.queries";
import { seriesColumns } from "@/server/clubs/series-columns";
import type { RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";
import { noteNewClubPlace } from "@/server/meetings/sync-meetings.service";
import { advanceWeekIn } from "@/server/week/advance-week.service";

/**
 * Changes what is given and leaves the rest. The meetings to come follow a changed series or zone at once; what took
 * place stays as it was.
 */
export async function updateClub(
  db: RootDb,
  { clubId, now: given, meeting, ...fields }: UpdateClub & { now?: Date | undefined },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { now } = await lockClub(tx, { clubId, now: given });
    const before = await getClub(tx, clubId);
    const zone = fields.timeZone ?? before.timeZone;
    const data = {
      name: fields.name ?? Prisma.skip,
      timeZone: zone,
      votingClosesHoursBefore: fields.votingClosesHoursBefore ?? Prisma.skip,
      nominationsPerMember: fields.nominationsPerMember ?? Prisma.skip,
      picksPerRound: fields.picksPerRound ?? Prisma.skip,
      votingMethod: fields.votingMethod ?? Prisma.skip,
      ballotsAfterClose: fields.ballotsAfterClose ?? Prisma.skip,
      showsWhoVoted: fields.showsWhoVoted ?? Prisma.skip,
      carryOverRounds: fields.carryOverRounds ?? Prisma.skip,
      votingHours: fields.votingHours === undefined ? Prisma.skip : fields.votingHours,
      ...(meeting === undefined ? {} : seriesColumns(meeting, startOf(before.meeting, meeting, zone, now))),
    };
    await tx.club.update({ where: { id: clubId }, data });
    if (meeting !== undefined && meeting.place !== before.meeting.place) await noteNewClubPlace(tx, { clubId, now });
    await advanceWeekIn(tx, { clubId, now: given });
    await recordEvent(tx, { clubId, kind: "club.changed", payload: {} });
  });
}

type Meeting = NonNullable<UpdateClub["meeting"]>;

/** The series keeps counting its weeks from where it began, unless it changes its days or is given a week to begin with. */
function startOf(
  before: { weekday: number; everyWeeks: number; startsOn: string },
  after: Meeting,
  zone: string,
  now: Date,
) {
  if (after.startsOn !== undefined) return after.startsOn;
  return needsNewStart(before, after) ? firstSeriesDate(after, zone, now) : before.startsOn;
}

/** Deletes the club with everything in it, for whoever types its name. Papers stay: they are everyone's. */
export async function deleteClub(db: RootDb, { clubId, name }: { clubId: string; name: string }): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const club = await lockClub(tx, { clubId });
      if (club.name !== name.trim()) {
        throw new DomainError("invalid_input", `Type the club's name, “${club.name}”, to delete it.`);
      }
      await tx.club.delete({ where: { id: clubId } });
    },
    { timeout: 120_000 }, // years of comments and votes go with it
  );
}
