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
 * A table (paper_id, day) for a statement on `clubs c`: when the club last read each of these papers, in its own zone.
 * Papers that it never read have no row.
 */
export const discussedDays = ({ paperIds, until, besides }: Asked) => Prisma.sql`(
  SELECT kp.paper_id, max((m.starts_at AT TIME ZONE c.time_zone)::date) AS day
  FROM talk_papers kp JOIN talks k ON k.id = kp.talk_id JOIN meetings m ON m.id = k.meeting_id
  WHERE kp.club_id = c.id AND kp.paper_id = ANY (${paperIds})
    AND m.status = 'scheduled' AND m.ends_at <= ${until} AND m.id IS DISTINCT FROM ${besides}
  GROUP BY kp.paper_id)`;
