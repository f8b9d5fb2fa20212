import { Prisma } from "@/generated/prisma/client";
import { clubPapers } from "@/server/papers/club-view";
import { discussedDays } from "@/server/rounds/discussed-days";

// Columns for a statement on `rounds r` of `clubs c`, each as JSON.

/** Ballots count while their voter takes part: whoever left, or only reads by now, has no say. */
export const countedBallots = (roundId: Prisma.Sql) => Prisma.sql`
  ballots b JOIN memberships v ON v.club_id = b.club_id AND v.user_id = b.user_id AND v.role <> 'observer'
  WHERE b.round_id = ${roundId}`;

/** In the order in which they were made. */
export const nominations = (now: Date) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', n.id, 'paperId', n.paper_id, 'userId', n.user_id, 'userName', u.name,
    'reason', n.reason, 'wouldPresent', n.would_present, 'createdAt', n.created_at,
    'carriedFrom', n.carried_from, 'discussedOn', discussed.day,
    'commentCount', coalesce(t.comment_count, 0)) ORDER BY n.id)
  FROM nominations n JOIN users u ON u.id = n.user_id
  LEFT JOIN threads t ON t.club_id = n.club_id AND t.paper_id = n.paper_id
  LEFT JOIN ${discussedDays({
    paperIds: Prisma.sql`ARRAY(SELECT other.paper_id FROM nominations other WHERE other.round_id = r.id)`,
    until: Prisma.sql`least(${now}::timestamptz, r.closes_at)`,
    besides: Prisma.sql`r.meeting_id`,
  })} discussed ON discussed.paper_id = n.paper_id
  WHERE n.round_id = r.id), '[]'::json)`;

/**
 * Of a closed round those whose ballots were counted, as its record has them, and who abstained; of an open one whose
 * ballots would count. Null where nobody is to know.
 */
export const people = Prisma.sql`CASE
  WHEN r.status = 'open' AND r.shows_who_voted THEN (
    SELECT coalesce(json_agg(json_build_object('id', b.user_id, 'receipt', b.receipt, 'hasVoted', true,
      'name', (SELECT u.name FROM users u WHERE u.id = b.user_id))), '[]'::json)
    FROM ${countedBallots(Prisma.sql`r.id`)})
  WHEN r.status = 'closed' AND (r.shows_who_voted OR r.ballots_after_close = 'named') THEN (
    SELECT coalesce(json_agg(json_build_object('id', u.id, 'receipt', voters.receipt, 'name', u.name,
      'hasVoted', voters.has_voted)), '[]'::json)
    FROM (
      SELECT b.receipt, b.user_id, true AS has_voted FROM ballots b WHERE b.round_id = r.id
        AND b.receipt IN (SELECT cast_ballot ->> 'voter' FROM jsonb_array_elements(r.record -> 'ballots') AS cast_ballot)
      UNION ALL SELECT s.receipt, s.user_id, false FROM abstentions s WHERE s.round_id = r.id
    ) voters JOIN users u ON u.id = voters.user_id)
  END`;

/** Of the nominations, and of the result: a nomination goes with its person's account, what was picked stays. */
export const papers = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', p.id, 'title', p.title, 'titleHtml', p.title_html,
    'authorCount', greatest(p.author_count, cardinality(p.authors)), 'publishedOn', p.published_on))
  FROM ${clubPapers(Prisma.sql`r.club_id`)} WHERE p.id IN (
    SELECT n.paper_id FROM nominations n WHERE n.round_id = r.id
    UNION SELECT (standing ->> 'paperId')::uuid FROM jsonb_array_elements(r.result -> 'standings') AS standing
  )), '[]'::json)`;

/** The record of a round whose result has no figures by turn. */
export const oldRecord = Prisma.sql`CASE
  WHEN r.status = 'closed' AND r.result #> '{steps,0}' IS NOT NULL AND NOT r.result #> '{steps,0}' ? 'figures' THEN r.record END`;

export const meeting = Prisma.sql`(
  SELECT json_build_object('id', m.id, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'place', m.place, 'status', m.status)
  FROM meetings m WHERE m.id = r.meeting_id)`;

export const presenters = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('paperId', k.paper_id, 'userId', a.user_id, 'name', u.name, 'status', a.status))
  FROM picks k JOIN assignments a ON a.talk_id = k.talk_id AND a.status <> 'ended' JOIN users u ON u.id = a.user_id
  WHERE k.round_id = r.id AND k.club_id = r.club_id), '[]'::json)`;
