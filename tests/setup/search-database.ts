import type { RootDb } from "@/server/db";

/** The tables, of the queue too, of which some row holds one of these texts in any column, with that row. */
export async function searchDatabase(db: RootDb, texts: readonly string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM ${name} t WHERE t::text ILIKE ANY ($1::text[])`,
      texts.map((text) => `%${text.replace(/[\\%_]/g, "\\$&")}%`),
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}
