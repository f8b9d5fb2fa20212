import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { InstanceDump } from "@tests/fixtures/upgrade/read-fixture";
import { runMigrations } from "graphile-worker";
import pg from "pg";

const migrationsFolder = path.resolve(import.meta.dirname, "../../prisma/migrations");
const MIGRATIONS_TABLE = "_prisma_migrations";

/** Puts a dump into an empty database, by the migrations that the instance had and no later one. */
export async function restoreInstance(connectionString: string, { tables, jobs }: InstanceDump): Promise<void> {
  await runMigrations({ connectionString });
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await migrateAsThen(client, tables);
    for (const { table, columns, rows } of tables) {
      const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
      const list = columns.map((column) => `"${column}"`).join(", ");
      await client.query(
        `INSERT INTO "${table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1)`,
        [JSON.stringify(records)],
      );
    }
    await client.query("SELECT setval(pg_get_serial_sequence('events', 'id'), max(id)) FROM events");
    for (const { task, payload, runAt, key, maxAttempts } of jobs) {
      await client.query(
        "SELECT graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, job_key => $4, max_attempts => $5)",
        [task, JSON.stringify(payload), runAt, key, maxAttempts],
      );
    }
  } finally {
    await client.end();
  }
}

/** Applies what the dump says was applied, from the files of today: a migration never changes once it is out. */
async function migrateAsThen(client: pg.Client, tables: InstanceDump["tables"]): Promise<void> {
  const applied = tables.find(({ table }) => table === MIGRATIONS_TABLE);
  if (applied === undefined) throw new Error("The dump does not say which migrations it had.");
  const [name, checksum] = ["migration_name", "checksum"].map((column) => applied.columns.indexOf(column));
  const migrations = applied.rows.map((row) => ({ name: String(row[name ?? -1]), checksum: row[checksum ?? -1] }));
  for (const migration of migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const sql = await readFile(path.join(migrationsFolder, migration.name, "migration.sql"), "utf8");
    if (createHash("sha256").update(sql).digest("hex") !== migration.checksum) {
      throw new Error(`The migration ${migration.name} is no longer what instances have applied.`);
    }
    await client.query(sql);
  }
  // As Prisma's engine makes it.
  await client.query(`
    CREATE TABLE "${MIGRATIONS_TABLE}" (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0)`);
}
