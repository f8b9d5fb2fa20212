import { forgetMentions } from "@/domain/people/forget-name";
import type { Db } from "@/server/db";
import { renderKept } from "@/server/threads/render-comment";

interface Mentioning {
  id: string;
  /** The comment, of an earlier version as well. */
  commentId: string;
  clubId: string;
  body: string;
  isVersion: boolean;
}

/**
 * Takes the mentions of a person out of all comments and their earlier versions, in all clubs. By name alone only in the
 * person's present clubs (of which the caller holds the rows), and where a mention was noted: elsewhere the name may be
 * somebody else's.
 */
export async function forgetMentionsOf(tx: Db, person: { id: string; name: string }): Promise<void> {
  const named = `%@${person.name.replace(/[\\%_]/g, "\\$&")}%`;
  const byId = `%](${person.id})%`;
  const texts = await tx.$queryRaw<Mentioning[]>`
    WITH candidates AS MATERIALIZED (
      SELECT c.id, c.club_id, c.body, ${person.id}::uuid = ANY(c.mentioned) AS is_noted,
        EXISTS (SELECT FROM memberships m WHERE m.club_id = c.club_id AND m.user_id = ${person.id}::uuid) AND NOT EXISTS (
          SELECT FROM memberships m JOIN users u ON u.id = m.user_id
          WHERE m.club_id = c.club_id AND u.id <> ${person.id}::uuid AND lower(u.name) = lower(${person.name})) AS is_theirs
      FROM comments c
      WHERE c.deleted_at IS NULL AND (${person.id}::uuid = ANY(c.mentioned) OR replace(c.body, '＠', '@') ILIKE ANY (ARRAY[${named}, ${byId}])
        OR EXISTS (SELECT FROM comment_versions v WHERE v.comment_id = c.id
          AND replace(v.body, '＠', '@') ILIKE ANY (ARRAY[${named}, ${byId}])))
    )
    SELECT id, id AS "commentId", club_id AS "clubId", body, false AS "isVersion" FROM candidates
    WHERE is_noted OR is_theirs OR body ILIKE ${byId}
    UNION ALL
    SELECT v.id, v.comment_id, k.club_id, v.body, true FROM comment_versions v JOIN candidates k ON k.id = v.comment_id
    WHERE is_noted OR is_theirs OR v.body ILIKE ${byId}
    ORDER BY 2, 5, 1`;
  for (const text of texts) await rewrite(tx, text, forgetMentions(text.body, person));
  await tx.$executeRaw`
    UPDATE comments SET mentioned = array_remove(mentioned, ${person.id}::uuid) WHERE ${person.id}::uuid = ANY(mentioned)`;
}

async function rewrite(tx: Db, { id, commentId, clubId, body, isVersion }: Mentioning, forgotten: string) {
  if (forgotten === body) return;
  const { html, version } = await renderKept(tx, { clubId, body: forgotten, idScope: commentId });
  const data = { body: forgotten, bodyHtml: html, rendererVersion: version };
  // Not over what was written meanwhile.
  if (isVersion) await tx.commentVersion.updateMany({ where: { id, body }, data });
  else await tx.comment.updateMany({ where: { id, clubId, body }, data });
}
