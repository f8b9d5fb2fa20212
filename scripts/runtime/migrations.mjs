import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { findMissingRight } from "./database-requirements.mjs";
import { errorText, Failure } from "./failure.mjs";
import { withProgress } from "./progress.mjs";
import { inProject } from "./project.mjs";

const FOLDER = inProject("prisma", "migrations");
/** Any number, so long as nothing else in this database locks it. */
const ADVISORY_LOCK = 7_252_001;
const CONNECT_LIMIT_MS = 5000;

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration a folder of ours
 * @typedef {{ name: string, checksum: string, isFinished: boolean }} Applied a row of Prisma's table
 */

/**
 * Brings the database to the schema of this checkout. Looks first with one query, since Prisma's engine
 * takes a second to load; works through that same engine, so that its own command line agrees.
 * @param {string} url
 */
export async function applyMigrations(url) {
  const migrations = await readMigrations();
  const client = new pg.Client({
    connectionString: url,
    application_name: "paperclub migrations",
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true,
  });
  client.on("error", () => undefined); // reported by the call that fails
  try {
    await client.connect();
    if (findPending(migrations, await readApplied(client)).length === 0) return;
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]); // several processes may start at once
    const pending = findPending(migrations, await readApplied(client));
    if (pending.length === 0) return;
    const missingRight = await findMissingRight(client);
    if (missingRight !== undefined) throw new Failure(missingRight);
    await withProgress("Updating the database", () => runEngine(url, migrations));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The database could not be brought up to date: ${errorText(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns {Promise<Migration[]>} in the order of their names, which is the order in which they apply */
async function readMigrations() {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(FOLDER, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * @param {pg.Client} client
 * @returns {Promise<Applied[]>}
 */
async function readApplied(client) {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!table.rows[0].exists) return [];
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

/**
 * What is missing in the database. A history that is not a beginning of ours must not be built upon.
 * @param {readonly Migration[]} migrations
 * @param {readonly Applied[]} applied
 */
export function findPending(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, isFinished } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new Failure(`The database was updated by a newer version of Paperclub (${name}): run that version.`);
    }
    if (!isFinished) {
      throw new Failure(
        `The database update ${name} failed halfway: fix the cause, ` +
          `then run "npm run prisma -- migrate resolve --rolled-back ${name}" and start again.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new Failure(`The database update ${name} was changed after it was applied: restore its file.`);
    }
  }
  const names = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name));
}

/**
 * @param {string} url
 * @param {readonly Migration[]} migrations
 */
async function runEngine(url, migrations) {
  const { openEngine } = await import("./schema-engine/load-engine.mjs");
  const engine = await openEngine({ url });
  try {
    await engine.applyMigrations({ migrationsList: await describeFolder(migrations), filters: NO_FILTERS });
  } catch (error) {
    throw new Failure(`Updating the database failed: ${errorText(error).split("\n").filter(Boolean).join(" · ")}`);
  } finally {
    engine.free();
  }
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** @param {readonly Migration[]} migrations */
async function describeFolder(migrations) {
  const lockfile = "migration_lock.toml";
  return {
    baseDir: FOLDER,
    lockfile: { path: lockfile, content: await readFile(path.join(FOLDER, lockfile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
