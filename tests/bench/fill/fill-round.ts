import type { FilledMember } from "@tests/bench/fill/fill-members";
import type pg from "pg";

/** Nominations in the club's open round, each by another member; every third has a ballot already. */
export async function fillNominations(
  pool: pg.Pool,
  { clubId, paperIds, members }: { clubId: string; paperIds: string[]; members: readonly FilledMember[] },
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM rounds WHERE club_id = $1 AND status = 'open'", [
    clubId,
  ]);
  const roundId = rows[0]?.id;
  if (roundId === undefined) throw new Error("no round opened with the club");
  const memberIds = members.map(({ id }) => id);
  await pool.query(
    `INSERT INTO nominations (id, club_id, round_id, paper_id, user_id, reason, would_present)
     SELECT gen_random_uuid(), $1, $2, paper_id, ($4::uuid[])[n], 'Because it would settle what we argued about last week.', n % 3 = 0
     FROM unnest($3::uuid[]) WITH ORDINALITY AS p (paper_id, n)`,
    [clubId, roundId, paperIds, memberIds],
  );
  await pool.query(
    `INSERT INTO ballots (id, club_id, round_id, user_id, papers, marks, receipt)
     SELECT gen_random_uuid(), $1, $2, user_id, ($3::uuid[])[n % 50 + 1 : n % 50 + 5], '{1,1,1,1,1}', upper(left(md5(user_id::text), 10))
     FROM unnest($4::uuid[]) WITH ORDINALITY AS m (user_id, n) WHERE n % 3 = 0`,
    [clubId, roundId, paperIds, memberIds],
  );
  return roundId;
}
