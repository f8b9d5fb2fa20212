import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import type { NominationState } from "@/domain/rounds/nomination-state";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { discussedDays } from "@/server/rounds/discussed-days";

export interface StateRow {
  nominationsLeft: number | null;
  perMember: number;
  papers: {
    paperId: string;
    nominationId: string | null;
    nominatedBy: string | null;
    isMine: boolean;
    carriedFrom: number | null;
    discussedOn: string | null;
    roundNumber: number | null;
    day: string | null;
    isOver: boolean;
  }[];
}

/**
 * The state of papers in the club's rounds, for the buttons beside them, in one statement: on the open ballot and who
 * nominated it, or picked or presented before. A paper that is in no round, or does not exist, is `none`. Reveals
 * nothing of ballots.
 */
export async function getNominationStates(
  db: Db,
  {
    clubId,
    userId,
    role,
    paperIds,
    now,
  }: { clubId: string; userId: string; role: Role; paperIds: string[]; now: Date },
) {
  const [row] = await queryRows<StateRow>(db)(
    nominationStates({ clubId, userId, now, paperIds: Prisma.sql`${paperIds}::uuid[]` }),
  );
  return presentStates(row, role);
}

interface Asked {
  clubId: string;
  userId: string;
  now: Date;
  /** As `uuid[]`. */
  paperIds: Prisma.Sql;
}

/** One `StateRow`, for a statement that knows the papers. */
export const nominationStates = ({ clubId, userId, now, paperIds }: Asked) => Prisma.sql`
    WITH open_round AS (
      SELECT id, closes_at, meeting_id, voting_opens_at FROM rounds WHERE club_id = ${clubId}::uuid AND status = 'open')
    SELECT
      (SELECT c.nominations_per_member - (SELECT count(*) FROM nominations n
          WHERE n.round_id = o.id AND n.user_id = ${userId}::uuid AND n.times_carried = 0)
        FROM open_round o WHERE o.closes_at > ${now} AND (o.voting_opens_at IS NULL OR o.voting_opens_at > ${now}
          OR NOT EXISTS (SELECT 1 FROM nominations n WHERE n.round_id = o.id)))::int AS "nominationsLeft",
      c.nominations_per_member AS "perMember",
      coalesce((
        SELECT json_agg(json_build_object('paperId', asked.paper_id, 'nominationId', n.id, 'nominatedBy', u.name,
          'isMine', n.user_id IS NOT DISTINCT FROM ${userId}::uuid, 'carriedFrom', n.carried_from,
          'discussedOn', discussed.day, 'roundNumber', picked.number, 'day', picked.day, 'isOver', picked.is_over))
        FROM unnest(${paperIds}) AS asked (paper_id)
        LEFT JOIN nominations n ON n.round_id = (SELECT id FROM open_round) AND n.paper_id = asked.paper_id
        LEFT JOIN users u ON u.id = n.user_id
        LEFT JOIN ${discussedDays({
          paperIds,
          until: Prisma.sql`${now}::timestamptz`,
          besides: Prisma.sql`(SELECT meeting_id FROM open_round)`,
        })} discussed ON discussed.paper_id = asked.paper_id
        LEFT JOIN LATERAL (
          SELECT r.number, (coalesce(m.starts_at, r.closed_at) AT TIME ZONE c.time_zone)::date AS day,
            coalesce(m.ends_at <= ${now}, true) AS is_over
          FROM picks k JOIN rounds r ON r.id = k.round_id AND r.status = 'closed'
            LEFT JOIN talks t ON t.id = k.talk_id LEFT JOIN meetings m ON m.id = t.meeting_id
          WHERE k.club_id = c.id AND k.paper_id = asked.paper_id
          ORDER BY r.number DESC LIMIT 1
        ) picked ON true
      ), '[]'::json) AS papers
    FROM clubs c WHERE c.id = ${clubId}::uuid`;

/** A club that is not there has no states. */
export function presentStates(row: StateRow | undefined, role: Role) {
  const { nominationsLeft = null, perMember = 0, papers = [] } = row ?? {};
  const isNominating = nominationsLeft !== null && roleAtLeast(role, "member");
  const left = isNominating ? Math.max(0, nominationsLeft) : 0;
  return {
    /** The open round takes nominations, and the viewer takes part; also once they have made all of theirs. */
    isNominating,
    /** They have one left. */
    canNominate: left > 0,
    nominationsLeft: left,
    nominationsPerMember: perMember,
    states: Object.fromEntries(papers.map((paper) => [paper.paperId, stateOf(paper)])),
  };
}

function stateOf(paper: StateRow["papers"][number]): NominationState {
  const { nominationId, nominatedBy, isMine, roundNumber, day, isOver } = paper;
  const { carriedFrom, discussedOn: discussedDay } = paper;
  if (nominationId !== null && nominatedBy !== null) {
    return {
      kind: "nominated",
      ...{ nominationId, by: nominatedBy, byMe: isMine, carriedFrom, discussedOn: discussedDay },
    };
  }
  if (roundNumber !== null && day !== null) return { kind: "picked", roundNumber, day, isOver };
  return discussedDay === null ? { kind: "none" } : { kind: "discussed", day: discussedDay };
}
