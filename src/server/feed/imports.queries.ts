import { DomainError } from "@/domain/domain-error";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { nameOfSource } from "@/server/feed/sources/registry";
import { queryRows } from "@/server/query-rows";

interface ImportRow {
  id: string;
  source: string;
  label: string;
  status: "waiting" | "running" | "done" | "failed";
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  total: number | null;
  days: string[];
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  startedBy: string | null;
}

/** What was imported is not read here: it may be megabytes. */
const columns = Prisma.sql`
  i.id, i.source, i.label, i.status::text, i.seen, i.created, i.updated, i.unchanged, i.total, i.days, i.error,
  i.created_at AS "createdAt", i.finished_at AS "finishedAt", u.name AS "startedBy"`;

/** An import of the club's with its report so far. Throws `not_found`. */
export async function getImport(db: Db, { clubId, importId }: { clubId: string; importId: string }) {
  const rows = await queryRows<ImportRow & { rejected: { where: string; reason: string }[] }>(db)`
    SELECT ${columns}, i.rejected FROM imports i LEFT JOIN users u ON u.id = i.started_by_id
    WHERE i.id = ${importId}::uuid AND i.club_id = ${clubId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new DomainError("not_found", "This club has no such import.");
  return { ...present(row), rejected: row.rejected };
}

export type ImportView = Awaited<ReturnType<typeof getImport>>;

/** The club's imports, newest first. */
export async function listImports(
  db: Db,
  { clubId, after, limit }: { clubId: string; after?: string | undefined; limit: number },
) {
  // Ids of ours rise with time.
  const older = after === undefined ? Prisma.empty : Prisma.sql`AND i.id < ${after}::uuid`;
  const rows = await queryRows<ImportRow>(db)`
    SELECT ${columns} FROM imports i LEFT JOIN users u ON u.id = i.started_by_id
    WHERE i.club_id = ${clubId}::uuid ${older} ORDER BY i.id DESC LIMIT ${limit + 1}::int`;
  const imports = rows.slice(0, limit).map(present);
  return { imports, next: rows.length > limit ? (imports.at(-1)?.id ?? null) : null };
}

function present({ createdAt, finishedAt, ...row }: ImportRow) {
  return {
    ...row,
    sourceName: nameOfSource(row.source),
    rejectedCount: row.seen - row.created - row.updated - row.unchanged,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
