import type pg from "pg";

export interface TableSize {
  /** Counted, not estimated. */
  live: number;
  /** Old versions of rows that are not cleared away yet, as the database estimates them. */
  dead: number;
  /** With its indexes. */
  bytes: number;
}

/** Every table of the app and of its queue, by name. */
export async function readTableSizes(pool: pg.Pool): Promise<Map<string, TableSize>> {
  const { rows } = await pool.query<{ name: string; dead: string; bytes: string }>(
    `SELECT CASE schemaname WHEN 'public' THEN relname ELSE schemaname || '.' || relname END AS name,
       n_dead_tup AS dead, pg_total_relation_size(relid) AS bytes
     FROM pg_stat_user_tables ORDER BY 1`,
  );
  const sizes = new Map<string, TableSize>();
  for (const { name, dead, bytes } of rows) {
    const { rows: counted } = await pool.query<{ live: string }>(`SELECT count(*) AS live FROM ${name}`);
    sizes.set(name, { live: Number(counted[0]?.live), dead: Number(dead), bytes: Number(bytes) });
  }
  return sizes;
}

export async function countConnections(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'",
  );
  return Number(rows[0]?.count);
}
