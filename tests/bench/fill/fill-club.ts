import { fillFeed } from "@tests/bench/fill/fill-feed";
import { type FilledMember, fillMembers } from "@tests/bench/fill/fill-members";
import { fillNominations } from "@tests/bench/fill/fill-round";
import { type FilledThread, fillThread } from "@tests/bench/fill/fill-threads";
import type pg from "pg";
import { addDays, localDate, weekdayOf } from "@/domain/time/local-time";
import { createClub } from "@/server/clubs/create-club.service";
import type { RootDb } from "@/server/db";

const ZONE = "Europe/Zurich";
const MEMBER_COUNT = 300;
const NOMINATION_COUNT = 60;
/** Five days ahead, so that the vote is open whatever day it is. */
const DAYS_TO_MEETING = 5;

export interface FilledClub {
  id: string;
  slug: string;
  members: FilledMember[];
  /** The newest day of the feed, and its papers in their order. */
  day: string;
  papers: { id: string; title: string }[];
  round: { id: string; paperIds: string[] };
  /** On the first paper of the day. */
  thread: FilledThread;
  longThread: FilledThread;
}

/**
 * A club as large as clubs get. What a service decides (meetings, the open round) a service makes; the mass comes by
 * few statements.
 */
export async function fillClub(db: RootDb, pool: pg.Pool, slug = "bench"): Promise<FilledClub> {
  const now = new Date();
  const members = await fillMembers(pool, MEMBER_COUNT, slug);
  const [owner] = members;
  if (owner === undefined) throw new Error("a club needs an owner");
  const { clubId } = await createClub(db, {
    userId: owner.id,
    name: "Bench Readers",
    slug,
    timeZone: ZONE,
    meeting: {
      weekday: weekdayOf(addDays(localDate(now, ZONE), DAYS_TO_MEETING)),
      time: "16:00",
      lengthMinutes: 60,
      everyWeeks: 1,
      place: "Room 2.14",
    },
  });
  await pool.query(
    `INSERT INTO memberships (id, club_id, user_id, role, joined_at)
     SELECT gen_random_uuid(), $1, id, 'member', now() - interval '200 days' FROM unnest($2::uuid[]) id
     ON CONFLICT DO NOTHING`,
    [clubId, members.map(({ id }) => id)],
  );
  const day = localDate(now, ZONE);
  const papers = await fillFeed(pool, day, slug);
  const paperIds = papers.map(({ id }) => id).slice(0, NOMINATION_COUNT);
  const roundId = await fillNominations(pool, { clubId, paperIds, members });
  const [first, second] = papers;
  if (first === undefined || second === undefined) throw new Error("the feed is empty");
  const thread = await fillThread(pool, { clubId, paperId: first.id, members, comments: 200 });
  const longThread = await fillThread(pool, { clubId, paperId: second.id, members, comments: 10_000 });
  await pool.query("ANALYZE");
  return { id: clubId, slug, members, day, papers, round: { id: roundId, paperIds }, thread, longThread };
}
