import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/env";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { openSocketUnlessSilent } from "@/server/database-sockets";
import { logger } from "@/server/logger";
import { nameStatement } from "@/server/name-statement";
import { oneStatementAtATime } from "@/server/one-statement-at-a-time";
import { processGlobal } from "@/server/process-global";

/** What services and queries take: the client, or the transaction that they are part of. */
export type Db = Prisma.TransactionClient;
/** A client that can open transactions. */
export type RootDb = PrismaClient;

/** A connection that says nothing for so long is asked by the system whether its other end is there. */
export const KEEP_ALIVE_MS = 10_000;
/** Longer than any statement takes: the deletion of a club with years of comments may take two minutes. */
const ANSWER_LIMIT_MS = 150_000;

/**
 * Statements are planned once a connection, and not for every set of values: ours differ in whose rows they want, never in
 * how these are best found, and planning a page of a thread takes four times as long as running it. A plan is made
 * anew when the tables' statistics are.
 *
 * A server that lost us without a word, as when a cable is pulled, ends what we had open soon: its locks hold up everybody.
 */
const SESSION_SETTINGS = `
  SET plan_cache_mode = force_generic_plan;
  SET idle_in_transaction_session_timeout = '60s';
  SET tcp_keepalives_idle = 20;
  SET tcp_keepalives_interval = 10`;

const applySettings = (client: pg.ClientBase) => client.query(SESSION_SETTINGS);

export function createPool(
  connectionString: string,
  max: number,
  make = (config: pg.PoolConfig) => new pg.Pool(config),
): pg.Pool {
  const pool = make({
    connectionString,
    max,
    stream: openSocketUnlessSilent,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    connectionTimeoutMillis: 5_000,
    query_timeout: ANSWER_LIMIT_MS,
    idleTimeoutMillis: 60_000,
    onConnect: applySettings as (client: pg.ClientBase) => void, // the pool waits for it, though its type does not say so
  });
  // A connection that the server ends emits an error, idle or not; without a listener, it would end the process.
  // When the database is away, that is said once for all connections.
  const note = (error: Error) => logger().debug({ reason: error.message }, "lost a database connection");
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

export function createDb(pool: pg.Pool): PrismaClient {
  const db = new PrismaClient({
    adapter: oneStatementAtATime(new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameStatement(sql) })),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  pools().set(db, pool);
  return db;
}

/** The connections behind a client; undefined for a transaction, which has one of them to itself. */
export function poolOf(db: Db): pg.Pool | undefined {
  return pools().get(db);
}

const pools = () => processGlobal("pools", () => new WeakMap<Db, pg.Pool>());

export function getPool(): pg.Pool {
  return processGlobal("pool", () => createPool(env().DATABASE_URL, env().DATABASE_POOL_SIZE));
}

export function getDb(): RootDb {
  return processGlobal("db", () => createDb(getPool()));
}
