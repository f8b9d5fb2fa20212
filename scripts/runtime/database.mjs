import pg from "pg";
import { errorCode, errorText, Failure } from "./failure.mjs";
import { useEmbeddedDatabase } from "./postgres/embedded.mjs";
import { withProgress } from "./progress.mjs";

const ANSWER_LIMIT_MS = 5000;

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {boolean} isAlone nobody else used it when it was opened: what is locked in it was left by the dead
 * @property {() => Promise<boolean>} revive starts our own again if it died, and says whether it had
 */

/**
 * The database of this instance: the operator's, or the embedded one, running and answering.
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, dataDirectory }) {
  if (!databaseUrl) return useEmbeddedDatabase(dataDirectory);
  await withProgress("Waiting for the database to answer", () => assertAnswers(databaseUrl));
  return { url: databaseUrl, isAlone: false, revive: async () => false };
}

/** @param {string} url */
async function assertAnswers(url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
  });
  client.on("error", () => undefined); // reported by the call that fails
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { host, pathname } = new URL(url); // never the password
    throw new Failure(`The database at ${host}${pathname} does not answer: ${describe(error)}. Check DATABASE_URL.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {unknown} error a refused connection to a name with several addresses has no text of its own */
function describe(error) {
  return errorText(error) || errorCode(error) || "no reason given";
}
