import { READERS_SHOWN, READING_SECONDS } from "@/domain/threads/thread-limits";
import { Prisma } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { publishAccountChange } from "@/server/events/publish-account-change";
import { publishSignals } from "@/server/events/publish-signal";
import { seesPaper } from "@/server/papers/club-view";
import { queryRows } from "@/server/query-rows";

interface Visit {
  clubId: string;
  paperId: string;
  userId: string;
  /** Of one page that is open, until it is left. */
  visitId: string;
}

type Readers = { readers: { id: string; name: string }[] };

interface Discussion {
  clubId: string;
  paperId: string;
}

/**
 * Says that somebody has a paper's discussion open, and who else has: names, and nothing else. Pages say it again while they
 * are looked at. Nothing is kept or published where the club does not show its readers, nor of whoever does not want to be
 * shown. The others' pages are notified of whoever was not there before.
 */
export async function noteReading(db: RootDb, { clubId, paperId, userId, visitId }: Visit): Promise<Readers> {
  const [row] = await queryRows<Readers & { isNew: boolean }>(db)`
    WITH club AS (
      SELECT id FROM clubs WHERE id = ${clubId}::uuid AND shows_readers
    ), others AS (
      SELECT u.id, u.name FROM club JOIN thread_visitors v ON v.club_id = club.id JOIN users u ON u.id = v.user_id
        JOIN memberships m ON m.user_id = u.id AND m.club_id = club.id
      WHERE v.paper_id = ${paperId}::uuid AND v.user_id <> ${userId}::uuid AND ${isHere}
      ORDER BY u.name, u.id LIMIT ${READERS_SHOWN}
    ), known AS (
      SELECT 1 FROM thread_visitors v
      WHERE v.club_id = ${clubId}::uuid AND v.paper_id = ${paperId}::uuid AND v.user_id = ${userId}::uuid AND ${isHere}
    ), noted AS (
      INSERT INTO thread_visitors AS v (club_id, paper_id, user_id, seen_at)
      SELECT club_id, paper_id, user_id, now() FROM ${mayBeShown({ clubId, paperId, userId })}
      ON CONFLICT (club_id, user_id) DO UPDATE SET paper_id = excluded.paper_id, seen_at = excluded.seen_at
      WHERE v.left_visit IS DISTINCT FROM ${visitId}::uuid
      RETURNING club_id, paper_id
    )
    SELECT coalesce((SELECT json_agg(json_build_object('id', id, 'name', name)) FROM others), '[]'::json) AS readers,
      EXISTS (SELECT 1 FROM noted WHERE NOT EXISTS (SELECT 1 FROM known)) AS "isNew"`;
  if (row?.isNew === true) await publishReading(db, [{ clubId, paperId }]);
  return { readers: row?.readers ?? [] };
}

/**
 * Says that somebody left a page with the discussion. The others' pages are notified, and so are the same person's:
 * one that is still open says so again. What the page sent before no longer counts, should it arrive only now.
 */
export async function noteLeaving(db: RootDb, { clubId, paperId, userId, visitId }: Visit): Promise<void> {
  const left = await queryRows<Discussion>(db)`
      INSERT INTO thread_visitors AS v (club_id, paper_id, user_id, seen_at, left_visit)
      SELECT club_id, paper_id, user_id, 'epoch', ${visitId}::uuid FROM ${mayBeShown({ clubId, paperId, userId })}
      ON CONFLICT (club_id, user_id) DO UPDATE SET seen_at = excluded.seen_at, left_visit = excluded.left_visit
      WHERE v.paper_id = excluded.paper_id
      RETURNING club_id AS "clubId", paper_id AS "paperId"`;
  await publishReading(db, left);
}

/** One row where the club shows its readers and the person wants to be shown, else none. */
const mayBeShown = ({ clubId, paperId, userId }: Omit<Visit, "visitId">) => Prisma.sql`(
  SELECT k.id AS club_id, p.id AS paper_id, me.id AS user_id FROM clubs k, papers p, users me
  WHERE k.id = ${clubId}::uuid AND k.shows_readers AND p.id = ${paperId}::uuid AND ${seesPaper(clubId)}
    AND me.id = ${userId}::uuid AND me.shown_while_reading) shown`;

/** Whether others see from now on that one has a discussion open. Whoever is looking at one's name sees it go. */
export async function setShownWhileReading(
  db: RootDb,
  { userId, isShown }: { userId: string; isShown: boolean },
): Promise<void> {
  const left = await queryRows<Discussion>(db)`
    WITH chosen AS (
      UPDATE users SET shown_while_reading = ${isShown} WHERE id = ${userId}::uuid
    ), left_it AS (
      DELETE FROM thread_visitors WHERE user_id = ${userId}::uuid AND NOT ${isShown} RETURNING club_id, paper_id
    )
    SELECT club_id AS "clubId", paper_id AS "paperId" FROM left_it`;
  await publishReading(db, left);
  await publishAccountChange(db, userId);
}

/** To the club's pages: who reads the discussion is to be asked for. */
async function publishReading(db: RootDb, discussions: readonly Discussion[]): Promise<void> {
  await publishSignals(
    db,
    discussions.map(({ clubId, paperId }) => ({ clubId, data: { kind: "thread.reading", paperId } })),
  );
}

const isHere = Prisma.sql`v.seen_at > now() - make_interval(secs => ${READING_SECONDS}::int)`;
