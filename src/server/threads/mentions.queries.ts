import { isUnspaced } from "@/domain/text/word-end";
import { mentionText } from "@/domain/threads/mentions";
import { MENTIONS_OFFERED } from "@/domain/threads/thread-limits";
import type { Db } from "@/server/db";
import { queryRows } from "@/server/query-rows";

/**
 * People of the club of whose name a word begins so (anywhere in it, where the script has no spaces: 小明 of 王小明), for
 * the completion of a mention: names, and nothing else of them, with what to write for each. That is the name, or the
 * longer form where somebody else in the club is called the same.
 */
export async function completeMention(
  db: Db,
  { clubId, query, userId }: { clubId: string; query: string; userId: string },
): Promise<{ id: string; name: string; text: string }[]> {
  const beginning = `%${isUnspaced(query) ? "" : " "}${query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await queryRows<{ id: string; name: string; is_unique: boolean }>(db)`
    SELECT u.id, u.name, NOT EXISTS (
      SELECT FROM memberships other JOIN users o ON o.id = other.user_id
      WHERE other.club_id = ${clubId}::uuid AND o.id <> u.id AND lower(o.name) = lower(u.name)) AS is_unique
    FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.club_id = ${clubId}::uuid AND u.id <> ${userId}::uuid AND ' ' || lower(u.name) LIKE ${beginning}
    ORDER BY u.name, u.id LIMIT ${MENTIONS_OFFERED}`;
  return rows.map(({ id, name, is_unique }) => ({
    id,
    name,
    text: is_unique ? `@${name}` : mentionText({ id, name }),
  }));
}

/**
 * The names by id of those who are people of the club: of these ids, and of those whose name one of these texts begins
 * with, if nobody else in the club has it.
 */
export async function findMentionable(
  db: Db,
  { clubId, ids, beginnings = [] }: { clubId: string; ids: readonly string[]; beginnings?: readonly string[] },
): Promise<Map<string, string>> {
  if (ids.length === 0 && beginnings.length === 0) return new Map();
  const rows = await queryRows<{ id: string; name: string }>(db)`
    SELECT id, name FROM (
      SELECT u.id, u.name, count(*) OVER (PARTITION BY lower(u.name)) AS bearers
      FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.club_id = ${clubId}::uuid AND (u.id = ANY(${ids}::uuid[])
        OR EXISTS (SELECT FROM unnest(${beginnings}::text[]) t WHERE starts_with(lower(t), lower(u.name))))) named
    WHERE id = ANY(${ids}::uuid[]) OR bearers = 1`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
