import type { Statement } from "@/domain/papers/statement";
import type { Db } from "@/server/db";

/** Writes statements, those that are stored by their ids anew. `clubId`: who brought them; null: fetched. */
export async function saveStatements(
  tx: Db,
  clubId: string | null,
  statements: readonly (Statement & { id: string; paperId: string })[],
): Promise<void> {
  if (statements.length === 0) return;
  const rows = statements.map(({ id, paperId, source, day, fields }) => ({ id, paperId, source, day, fields }));
  await tx.$executeRaw`
    INSERT INTO statements (id, paper_id, source, day, club_id, fields)
    SELECT s.id, s."paperId", s.source, s.day, ${clubId}::uuid, s.fields
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (id uuid, "paperId" uuid, source text, day date, fields jsonb)
    ON CONFLICT (id) DO UPDATE SET paper_id = excluded.paper_id, fields = excluded.fields, said_at = now()`;
}

export async function deleteStatements(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.statement.deleteMany({ where: { id: { in: [...ids] } } });
}
