import pg from "pg";
import { findShortcoming, isPooledByTransaction, readFacts } from "./database-requirements.mjs";
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
  await withProgress("Waiting for the database to answer", () => assertUsable(databaseUrl));
  return { url: databaseUrl, isAlone: false, revive: async () => false };
}

/**
 * Refuses a database that does not answer, or could not do what the app needs, with the reason and what to do.
 * @param {string} url
 */
export async function assertUsable(url) {
  const { host, pathname } = new URL(url); // never the password
  const name = `The database at ${host}${pathname}`;
  const shortcoming = await withTwoClients(url, async (first, second) =>
    findShortcoming({ ...(await readFacts(first)), isPooled: await isPooledByTransaction(first, second) }),
  ).catch((error) => {
    throw new Failure(`${name} ${explainRefusal(error)}`);
  });
  if (shortcoming !== undefined) throw new Failure(`${name} ${shortcoming}.`);
}

/**
 * @template T
 * @param {string} url
 * @param {(first: pg.Client, second: pg.Client) => Promise<T>} work
 */
async function withTwoClients(url, work) {
  const settings = { connectionString: url, connectionTimeoutMillis: ANSWER_LIMIT_MS, query_timeout: ANSWER_LIMIT_MS };
  const clients = [new pg.Client(settings), new pg.Client(settings)];
  const [first, second] = /** @type {[pg.Client, pg.Client]} */ (clients);
  for (const client of clients) client.on("error", () => undefined); // reported by the call that fails
  try {
    await first.connect();
    await second.connect();
    return await work(first, second);
  } finally {
    for (const client of clients) client.end().catch(() => undefined); // not waited for: it may have stopped answering
  }
}

/** @type {Record<string, string>} */
const REFUSALS = {
  53300: "has no free connection: raise its max_connections, or close other connections.",
  53100: "has a full disk: free some space.",
};

/** @param {unknown} error */
function explainRefusal(error) {
  return REFUSALS[errorCode(error) ?? ""] ?? `does not answer: ${describe(error)}. Check DATABASE_URL.`;
}

/** @param {unknown} error a refused connection to a name with several addresses has no text of its own */
function describe(error) {
  return errorText(error) || errorCode(error) || "no reason given";
}
