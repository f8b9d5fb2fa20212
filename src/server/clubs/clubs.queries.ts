import { MAX_SLUG_LENGTH } from "@/domain/clubs/club-limits";
import { DomainError } from "@/domain/domain-error";
import { DEFAULT_METHOD, isClubMethodId } from "@/domain/rounds/voting-method";
import type { Db } from "@/server/db";

const columns = {
  id: true,
  slug: true,
  name: true,
  createdAt: true,
  timeZone: true,
  meetingWeekday: true,
  meetingTime: true,
  meetingLengthMinutes: true,
  meetingEveryWeeks: true,
  meetingPlace: true,
  seriesStartsOn: true,
  votingClosesHoursBefore: true,
  nominationsPerMember: true,
  picksPerRound: true,
  votingMethod: true,
  ballotsAfterClose: true,
  showsWhoVoted: true,
  carryOverRounds: true,
  votingHours: true,
} as const;

/** A club as its settings show it; the meeting in the shape in which it is given back. */
export async function getClub(db: Db, clubId: string) {
  const row = await db.club.findUnique({ where: { id: clubId }, select: columns });
  if (row === null) throw new DomainError("not_found", "This club does not exist, or you are not in it.");
  const { id, slug, name, timeZone, votingClosesHoursBefore, nominationsPerMember, picksPerRound } = row;
  return {
    id,
    slug,
    name,
    createdAt: row.createdAt.toISOString(),
    timeZone,
    meeting: {
      weekday: row.meetingWeekday,
      time: row.meetingTime,
      lengthMinutes: row.meetingLengthMinutes,
      everyWeeks: row.meetingEveryWeeks,
      place: row.meetingPlace,
      startsOn: row.seriesStartsOn.toISOString().slice(0, 10),
    },
    votingClosesHoursBefore,
    nominationsPerMember,
    picksPerRound,
    votingMethod: isClubMethodId(row.votingMethod) ? row.votingMethod : DEFAULT_METHOD,
    ballotsAfterClose: row.ballotsAfterClose,
    showsWhoVoted: row.showsWhoVoted,
    carryOverRounds: row.carryOverRounds,
    votingHours: row.votingHours,
  };
}

/** Slugs that {@link nextSlug} may come upon when it looks for a free one beside `slug`. */
export async function listSlugsBeside(db: Db, slug: string): Promise<Set<string>> {
  // A long slug is cut to make room for its ending, so its neighbours share only the beginning.
  const prefix =
    slug.length > MAX_SLUG_LENGTH - MAX_ENDING_LENGTH ? slug.slice(0, MAX_SLUG_LENGTH - MAX_ENDING_LENGTH) : `${slug}-`;
  const clubs = await db.club.findMany({
    where: { OR: [{ slug }, { slug: { startsWith: prefix } }] },
    select: { slug: true },
  });
  return new Set(clubs.map((club) => club.slug));
}

/** "-99999" */
const MAX_ENDING_LENGTH = 6;
