import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

const migrationsFolder = path.resolve(import.meta.dirname, "../../prisma/migrations");

/** The address of database `name` on the server that `url` names. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** A server on which tests may make databases. `npm test` starts one and sets the variable. */
export function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined || url === "") {
    throw new Error(
      "TEST_DATABASE_URL is not set. Run `npm test`, which starts a PostgreSQL, or name a server where databases may be " +
        "created: TEST_DATABASE_URL=postgresql://user:password@localhost:5432/postgres",
    );
  }
  return url;
}

/** Database names of one run, so that two runs on one server do not meet. */
export function databasePrefix(): string {
  return `paperclub_test_${process.pid}`;
}

/** Makes `name`, empty or as a copy of `template`. A database of that name that is left from before goes. */
export async function createDatabase(name: string, template = "template0"): Promise<string> {
  await withAdmin(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return databaseUrl(adminUrl(), name);
}

/** Drops every database whose name begins with `prefix`, clients or not. */
export async function dropDatabases(prefix: string): Promise<void> {
  await withAdmin(async (client) => {
    const found = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of found.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}

/**
 * Applies the migrations as they are in the files. Not through the Prisma command line: that takes seconds, and the
 * statements are the same. A test of the command line itself is the start of the app.
 */
export async function migrate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const entries = await readdir(migrationsFolder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    for (const name of names.toSorted()) {
      await client.query(await readFile(path.join(migrationsFolder, name, "migration.sql"), "utf8"));
    }
  } finally {
    await client.end();
  }
  await runMigrations({ connectionString });
}

async function withAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
