import process from "node:process";
import pg from "pg";
import { errorCode, errorText } from "../failure.mjs";
import { splitDatabaseUrl, withDatabase } from "./adapter.mjs";
import { writeLog } from "./log.mjs";

/**
 * PostgreSQL's codes and Prisma's for the same trouble.
 * @type {Record<string, string>}
 */
const PRISMA_CODES = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010", "42P04": "P1009" };

/**
 * The engine's commands outside the protocol: does the database exist, make it, drop it.
 * @param {string} command
 * @param {string} databaseUrl
 * @returns {Promise<number>} the exit code
 */
export async function runCliCommand(command, databaseUrl) {
  const { url, database } = splitDatabaseUrl(databaseUrl);
  const touchesOther = command === "create-database" || command === "drop-database";
  const target = touchesOther ? withDatabase(url, "postgres") : url;
  const client = new pg.Client({ connectionString: target.href });
  try {
    await client.connect();
    if (command === "create-database") await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    if (command === "drop-database") {
      await client.query(`DROP DATABASE ${client.escapeIdentifier(database)} WITH (FORCE)`);
    }
    return 0;
  } catch (error) {
    const code = PRISMA_CODES[errorCode(error) ?? ""] ?? "P1001";
    const text =
      code === "P1003"
        ? `Database \`${database}\` does not exist`
        : `Can't reach database server at ${url.host}: ${errorText(error)}`;
    process.stderr.write("\n");
    writeLog("ERROR", text, { error_code: code });
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}
