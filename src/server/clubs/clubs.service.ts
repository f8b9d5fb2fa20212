import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValue } from "@/domain/changes/field-value";
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
 * Changes what is given and leaves the rest; gives the club as it is then. The meetings to come follow a changed series
 * or zone at once; what took place stays as it was. Throws `changed_meanwhile`.
 */
export async function updateClub(
  db: RootDb,
  { clubId, now: given, basedOn, meeting: givenMeeting, ...fields }: UpdateClub & { now?: Date | undefined },
): Promise<Club> {
  return db.$transaction(async (tx) => {
    const { now } = await lockClub(tx, { clubId, now: given });
    const before = await getClub(tx, clubId);
    const merge = new FieldMerge(basedOn);
    const change = <Name extends SingleField>(name: Name, value: Club[Name] | undefined) =>
      value === undefined ? Prisma.skip : merge.merge<Club[Name]>(name, value, before[name]);
    const meeting = givenMeeting && mergeMeeting(merge, givenMeeting, before.meeting);
    const zone = merge.merge("timeZone", fields.timeZone ?? before.timeZone, before.timeZone);
    const data = {
      name: change("name", fields.name),
      timeZone: zone,
      votingClosesHoursBefore: change("votingClosesHoursBefore", fields.votingClosesHoursBefore),
      nominationsPerMember: change("nominationsPerMember", fields.nominationsPerMember),
      picksPerRound: change("picksPerRound", fields.picksPerRound),
      votingMethod: change("votingMethod", fields.votingMethod),
      ballotsAfterClose: change("ballotsAfterClose", fields.ballotsAfterClose),
      showsWhoVoted: change("showsWhoVoted", fields.showsWhoVoted),
      carryOverRounds: change("carryOverRounds", fields.carryOverRounds),
      votingHours: change("votingHours", fields.votingHours),
      ...(meeting === undefined ? {} : seriesColumns(meeting, startOf(before.meeting, meeting, zone, now))),
    };
    merge.assertNoConflict();
    await tx.club.update({ where: { id: clubId }, data });
    if (meeting !== undefined && meeting.place !== before.meeting.place) await noteNewClubPlace(tx, { clubId, now });
    await advanceWeekIn(tx, { clubId, now: given });
    await recordEvent(tx, { clubId, kind: "club.changed", payload: {} });
    return getClub(tx, clubId);
  });
}

type Club = Awaited<ReturnType<typeof getClub>>;
type SingleField = { [Name in keyof Club]: Club[Name] extends FieldValue ? Name : never }[keyof Club];
type Meeting = NonNullable<UpdateClub["meeting"]>;

function mergeMeeting(merge: FieldMerge, given: Meeting, stored: Club["meeting"]): Meeting {
  const { weekday, time, lengthMinutes, everyWeeks, place } = given;
  return {
    ...given,
    weekday: merge.merge("meeting.weekday", weekday, stored.weekday),
    time: merge.merge("meeting.time", time, stored.time),
    lengthMinutes: merge.merge("meeting.lengthMinutes", lengthMinutes, stored.lengthMinutes),
    everyWeeks: merge.merge("meeting.everyWeeks", everyWeeks, stored.everyWeeks),
    place: merge.merge("meeting.place", place, stored.place),
  };
}

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
        throw new DomainError("invalid_input", `To delete the club, type its name: “${club.name}”.`);
      }
      await tx.club.delete({ where: { id: clubId } });
    },
    { timeout: 120_000 }, // years of comments and votes go with it
  );
}
