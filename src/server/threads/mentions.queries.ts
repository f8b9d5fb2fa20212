import { MENTIONS_OFFERED } from "@/domain/threads/thread-limits";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/** People of the club of whose name a word begins so, for the completion of a mention: names, and nothing else of them. */
export async function completeMention(
  db: Db,
  { clubId, query, userId }: { clubId: string; query: string; userId: string },
): Promise<{ id: string; name: string }[]> {
  const beginning = `% ${query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return queryRows<{ id: string; name: string }>(db)`
    SELECT u.id, u.name FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.club_id = ${clubId}::uuid AND u.id <> ${userId}::uuid AND ' ' || lower(u.name) LIKE ${beginning}
    ORDER BY u.name, u.id LIMIT ${MENTIONS_OFFERED}`;
}

/** The names of those of the ids who are people of the club. */
export async function findMentionable(
  db: Db,
  { clubId, ids }: { clubId: string; ids: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await queryRows<{ id: string; name: string }>(db)`
    SELECT u.id, u.name FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.club_id = ${clubId}::uuid AND u.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
