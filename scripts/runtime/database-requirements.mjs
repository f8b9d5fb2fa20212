/**
 * @typedef {object} Facts what a database says of itself
 * @property {number} major
 * @property {string} encoding
 * @property {boolean} isStandby
 * @property {boolean} isReadOnly
 * @property {boolean} isPooled two connections of ours can be the same one of the server's
 */

/** The oldest that the migrations and the tests were run on. */
const OLDEST_MAJOR = 15;

const FACTS = `
  SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding,
    pg_is_in_recovery() AS "isStandby", current_setting('transaction_read_only') = 'on' AS "isReadOnly"`;

/** @param {import("pg").Client} client @returns {Promise<Omit<Facts, "isPooled">>} */
export async function readFacts(client) {
  const { rows } = await client.query(FACTS);
  return rows[0];
}

/** Between transactions a pooler gives a connection away. So many looks make sure that it was not just our luck. */
const POOLER_LOOKS = 3;

/**
 * Whether a pooler in between gives each transaction whatever connection is free. What a session sets, prepares and listens to
 * is lost then, or becomes another's. Two connections that are open at once show it: they meet the same server process, or
 * one of them changes it while the other is in a transaction.
 * @param {import("pg").Client} first
 * @param {import("pg").Client} second
 */
export async function isPooledByTransaction(first, second) {
  for (let look = 0; look < POOLER_LOOKS; look++) {
    const before = await serverProcess(first);
    await second.query("BEGIN");
    try {
      if ((await serverProcess(second)) === before || (await serverProcess(first)) !== before) return true;
    } finally {
      await second.query("ROLLBACK");
    }
  }
  return false;
}

/** @param {import("pg").Client} client @returns {Promise<number>} */
async function serverProcess(client) {
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  return rows[0].pid;
}

/**
 * What a database lacks, and what to do about it; undefined where it will do.
 * @param {Facts} facts
 */
export function findShortcoming({ major, encoding, isStandby, isReadOnly, isPooled }) {
  if (isPooled) {
    return "is behind a pooler that switches connections between transactions: set it to pool by session (pool_mode = session), or point DATABASE_URL to PostgreSQL itself";
  }
  if (major < OLDEST_MAJOR) {
    return `is PostgreSQL ${major}, and Paperclub needs ${OLDEST_MAJOR} or newer: upgrade it, or leave DATABASE_URL unset to use the embedded one`;
  }
  if (encoding !== "UTF8") {
    return `is encoded in ${encoding}, which cannot hold all text: create one with ENCODING 'UTF8' TEMPLATE template0`;
  }
  if (isStandby) return "is a standby, which rejects writes: point DATABASE_URL to the primary";
  if (isReadOnly) {
    return "is read-only for this user: set default_transaction_read_only to off, for the database or its user";
  }
  return undefined;
}

/**
 * Whether our tables can be made, and the job queue's schema.
 * @param {import("pg").Client} client
 * @returns {Promise<string | undefined>}
 */
export async function findMissingRight(client) {
  const { rows } = await client.query(`
    SELECT current_user AS user, current_database() AS database, current_schema() AS schema,
      coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayMakeTables",
      has_database_privilege(current_database(), 'CREATE') OR to_regnamespace('graphile_worker') IS NOT NULL AS "mayMakeSchemas"`);
  const { user, database, schema, mayMakeTables, mayMakeSchemas } = rows[0];
  if (!mayMakeTables) {
    const place = schema ?? "public";
    return `The user ${user} may not create tables in the schema ${place} of ${database}: GRANT USAGE, CREATE ON SCHEMA ${place} TO ${user}.`;
  }
  if (!mayMakeSchemas) {
    return `The user ${user} may not create schemas in ${database}, which the job queue needs: GRANT CREATE ON DATABASE ${database} TO ${user}.`;
  }
  return undefined;
}
