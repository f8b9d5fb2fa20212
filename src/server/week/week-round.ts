import { fromMarks } from "@/domain/rounds/ballot-marks";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import { Prisma } from "@/generated/prisma/client";
import { countedBallots } from "@/server/rounds/round-columns";

/** The vote of the week, as the database's JSON has it. Nothing of it reveals how anyone else has voted. */
export interface WeekRound {
  id: string;
  number: number;
  status: "open" | "closed";
  openedAt: string;
  closesAt: string;
  votingOpensAt: string | null;
  method: string;
  meetingStartsAt: string | null;
  /** How many have voted, of how many who can. */
  voters: number;
  electorate: number;
  /** The reader's own ballot; null before there is one. */
  mine: { papers: string[]; marks: number[] } | null;
  nominations: {
    id: string;
    paperId: string;
    titleHtml: string;
    byName: string;
    isMine: boolean;
    reason: string | null;
    wouldPresent: boolean;
  }[];
}

/** A column for a statement on `clubs c`: the open round, else the closed one whose meeting is not over yet. */
export const votingColumn = ({ userId, now }: { userId: string; now: Date }) => Prisma.sql`
  (SELECT to_json(voting) FROM (
    SELECT r.id, r.number, r.status::text, r.opened_at AS "openedAt", coalesce(r.closed_at, r.closes_at) AS "closesAt",
      r.voting_opens_at AS "votingOpensAt", r.method, m.starts_at AS "meetingStartsAt",
      (SELECT count(*) FROM ${countedBallots(Prisma.sql`r.id`)})::int AS voters,
      (SELECT count(*) FROM memberships e WHERE e.club_id = c.id AND e.role <> 'observer')::int AS electorate,
      (SELECT json_build_object('papers', b.papers, 'marks', b.marks)
        FROM ballots b WHERE b.round_id = r.id AND b.user_id = ${userId}::uuid) AS mine,
      coalesce((
        SELECT json_agg(json_build_object('id', n.id, 'paperId', p.id, 'titleHtml', p.title_html, 'byName', u.name,
          'isMine', u.id = ${userId}::uuid, 'reason', n.reason, 'wouldPresent', n.would_present) ORDER BY n.created_at, n.id)
        FROM nominations n JOIN papers p ON p.id = n.paper_id JOIN users u ON u.id = n.user_id
        WHERE n.round_id = r.id AND r.status = 'open'
      ), '[]'::json) AS nominations
    FROM rounds r LEFT JOIN meetings m ON m.id = r.meeting_id
    WHERE r.club_id = c.id AND (r.status = 'open' OR (r.status = 'closed' AND m.status = 'scheduled' AND m.ends_at > ${now}))
    ORDER BY r.status, r.number DESC LIMIT 1
  ) voting) AS round`;

/** The vote as it is sent: every instant ends in Z, and the ballot has the shape in which it is cast. */
export function viewWeekRound({ mine, method, ...round }: WeekRound) {
  const { ballotKind } = methods[knownMethod(method)];
  return {
    ...round,
    ballotKind,
    openedAt: iso(round.openedAt),
    votingOpensAt: isoOrNull(round.votingOpensAt),
    closesAt: iso(round.closesAt),
    meetingStartsAt: isoOrNull(round.meetingStartsAt),
    hasVoted: mine !== null,
    myBallot: mine && fromMarks(ballotKind, mine.papers, mine.marks),
  };
}

const iso = (instant: string) => new Date(instant).toISOString();
const isoOrNull = (instant: string | null) => (instant === null ? null : iso(instant));
