import type { BenchBase } from "@tests/bench/bench-run";
import type { FilledMember } from "@tests/bench/fill/fill-members";
import { fillNominations } from "@tests/bench/fill/fill-round";
import { createClub } from "@/server/clubs/create-club.service";
import { getDb } from "@/server/db";
import { scheduleRound } from "@/server/rounds/schedule-round.service";

const weeklyMeeting = { weekday: 3, time: "16:00", lengthMinutes: 60, everyWeeks: 1, place: "Room 2.14" } as const;

/** Another club of a member of the large one. */
export async function makeClub(slug: string, owner: FilledMember): Promise<string> {
  const club = { name: `Readers ${slug}`, slug, timeZone: "Europe/Zurich", meeting: weeklyMeeting };
  return (await createClub(getDb(), { userId: owner.id, ...club })).clubId;
}

/** A club with a vote on sixty papers. */
export async function makeVote({ club, pool }: BenchBase, slug: string): Promise<{ clubId: string; roundId: string }> {
  const { paperIds } = club.round;
  const members = club.members.slice(0, paperIds.length);
  const [owner] = members;
  if (owner === undefined) throw new Error("The club has no members.");
  const clubId = await makeClub(slug, owner);
  await pool.query(
    `INSERT INTO memberships (id, club_id, user_id, role, joined_at)
     SELECT gen_random_uuid(), $1, id, 'member', now() FROM unnest($2::uuid[]) id ON CONFLICT DO NOTHING`,
    [clubId, members.map(({ id }) => id)],
  );
  return { clubId, roundId: await fillNominations(pool, { clubId, paperIds, members }) };
}

/** Lets the vote end at this time. */
export async function endVoteAt(
  { pool }: BenchBase,
  vote: { clubId: string; roundId: string },
  closesAt: Date,
): Promise<void> {
  await pool.query("UPDATE rounds SET closes_at = $2 WHERE id = $1", [vote.roundId, closesAt]);
  await scheduleRound(getDb(), { ...vote, votingOpensAt: null, closesAt });
}
