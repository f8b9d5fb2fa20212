import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { ROUNDS_PER_PAGE } from "@/domain/rounds/round-limits";
import { endOfVote } from "@/domain/rounds/round-rules";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";
import { presentRound } from "@/server/rounds/present-round";
import { recountOldResult } from "@/server/rounds/recount-old-result";
import { findRound } from "@/server/rounds/round-row";

interface Reader {
  clubId: string;
  userId: string;
  role: Role;
  now: Date;
}

/**
 * The open round, else the last one that there was, as the viewer may see it; `round` is null in a club that has had
 * none. `opensNextAt`: when the next opens by itself, null while one is open or while that is unknown.
 */
export async function getCurrentRound(db: Db, reader: Reader) {
  const found = await findRound(db, reader);
  if (found === null) throw new DomainError("not_found", "This club does not exist, or you are not in it.");
  const round = found.round === null ? null : presentRound(await recountOldResult(found.round), reader);
  const isOver = round === null || round.state === "closed" || round.state === "cancelled";
  const made = round?.nominations.filter(({ isMine, carriedFrom }) => isMine && carriedFrom === null).length ?? 0;
  const mayNominate = round?.isNominating === true && roleAtLeast(reader.role, "member");
  return {
    round,
    lastEventId: found.lastEventId,
    opensNextAt: isOver ? (found.opensNextAt?.toISOString() ?? null) : null,
    nominationsLeft: mayNominate ? Math.max(0, found.nominationsPerMember - made) : 0,
  };
}

export type CurrentRound = Awaited<ReturnType<typeof getCurrentRound>>;

/** Throws `not_found`. */
export async function getRoundByNumber(db: Db, { number, ...reader }: Reader & { number: number }) {
  const found = await findRound(db, { ...reader, number });
  if (found === null || found.round === null) {
    throw new DomainError("not_found", "This club has no round with this number.");
  }
  return presentRound(await recountOldResult(found.round), reader);
}

export type RoundAnswer = Awaited<ReturnType<typeof getRoundByNumber>>;

interface PastRound {
  number: number;
  status: "closed" | "cancelled";
  closedAt: Date | null;
  closesAt: Date;
  voters: number | null;
  electorate: number | null;
  nominations: number;
  meetingAt: Date | null;
  picks: { paperId: string; title: string; titleHtml: string }[];
}

/** Rounds that are over, newest first, a page by number. */
export async function listPastRounds(db: Db, { clubId, before }: { clubId: string; before?: number | undefined }) {
  const rows = await queryRows<PastRound>(db)`
    SELECT r.number, r.status::text, r.closed_at AS "closedAt", r.closes_at AS "closesAt",
      (r.result ->> 'voters')::int AS voters, (r.result ->> 'electorate')::int AS electorate,
      (SELECT count(*) FROM nominations n WHERE n.round_id = r.id)::int AS nominations, m.starts_at AS "meetingAt",
      coalesce((
        SELECT json_agg(json_build_object('paperId', p.id, 'title', p.title, 'titleHtml', p.title_html) ORDER BY k.position)
        FROM picks k JOIN papers p ON p.id = k.paper_id WHERE k.round_id = r.id AND r.status = 'closed'
      ), '[]'::json) AS picks
    FROM rounds r LEFT JOIN meetings m ON m.id = r.meeting_id
    WHERE r.club_id = ${clubId}::uuid AND r.status <> 'open' AND r.number < coalesce(${before ?? null}::int, 2147483647)
    ORDER BY r.number DESC LIMIT ${ROUNDS_PER_PAGE + 1}`;
  const page = rows.slice(0, ROUNDS_PER_PAGE);
  return {
    rounds: page.map(({ closedAt, closesAt, meetingAt, ...round }) => ({
      ...round,
      endedAt: endOfVote({ closedAt, closesAt }),
      meetingAt: meetingAt?.toISOString() ?? null,
    })),
    /** Give it as `before` for the next page; null on the last. */
    next: rows.length > ROUNDS_PER_PAGE ? (page.at(-1)?.number ?? null) : null,
  };
}
