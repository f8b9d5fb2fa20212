import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

export interface Deletion {
  /** Clubs that would be left without an owner: they are transferred or deleted first. */
  ownedClubs: { slug: string; name: string }[];
  /** Whether the instance would be left without an owner. */
  isLastInstanceOwner: boolean;
  /** Comments that are not deleted yet. */
  comments: number;
  /** Ballots in votes that are still open. */
  openBallots: number;
}

/** What stands in the way of deleting the account, and what there is to decide about. */
export async function getDeletion(db: Db, { userId }: { userId: string }): Promise<Deletion> {
  const [row] = await queryRows<Deletion>(db)`
    SELECT coalesce((
        SELECT json_agg(json_build_object('slug', c.slug, 'name', c.name) ORDER BY c.name, c.id)
        FROM memberships m JOIN clubs c ON c.id = m.club_id
        WHERE m.user_id = person.id AND m.role = 'owner' AND NOT EXISTS (
          SELECT FROM memberships other
          WHERE other.club_id = m.club_id AND other.role = 'owner' AND other.user_id <> m.user_id)), '[]'::json) AS "ownedClubs",
      person.is_instance_owner AND NOT EXISTS (
        SELECT FROM users other WHERE other.is_instance_owner AND other.id <> person.id) AS "isLastInstanceOwner",
      (SELECT count(*)::int FROM comments WHERE author_id = person.id AND deleted_at IS NULL) AS comments,
      (SELECT count(*)::int FROM ballots b JOIN rounds r ON r.id = b.round_id
        WHERE b.user_id = person.id AND r.status = 'open') AS "openBallots"
    FROM users person WHERE person.id = ${userId}::uuid AND person.deleted_at IS NULL`;
  if (row === undefined) throw new Error("somebody without an account has a session");
  return row;
}
