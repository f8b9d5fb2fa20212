import { Prisma } from "@/generated/prisma/client";

interface Asked {
  /** Of the papers, as `uuid[]`. */
  paperIds: Prisma.Sql;
  /** Meetings that were over by then. */
  until: Prisma.Sql;
  /** A meeting that does not count, such as the one that a round's own pick is read at. */
  besides: Prisma.Sql;
}

/**
 * A table (paper_id, day) for a statement on `clubs c`: when the club last read each of these papers, in its own zone,
 * whether a round picked it or it was presented without one. Papers that it never read have no row.
 */
export const discussedDays = ({ paperIds, until, besides }: Asked) => Prisma.sql`(
  SELECT read.paper_id, max((m.starts_at AT TIME ZONE c.time_zone)::date) AS day
  FROM (
    SELECT k.paper_id, picked.meeting_id FROM picks k JOIN rounds picked ON picked.id = k.round_id
      WHERE k.club_id = c.id AND k.paper_id = ANY (${paperIds}) AND picked.status = 'closed'
    UNION ALL
    SELECT a.paper_id, a.meeting_id FROM assignments a
      WHERE a.club_id = c.id AND a.paper_id = ANY (${paperIds}) AND a.status = 'accepted'
  ) read JOIN meetings m ON m.id = read.meeting_id
  WHERE m.status = 'scheduled' AND m.ends_at <= ${until} AND m.id IS DISTINCT FROM ${besides}
  GROUP BY read.paper_id)`;
