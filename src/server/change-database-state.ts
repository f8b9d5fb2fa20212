import { currentTrouble, databaseState, type Trouble } from "@/server/database-state";
import { logger } from "@/server/logger";

/** For operators: what is wrong, and what to do. */
const words: Record<Trouble, string> = {
  away: "the database cannot be reached; requests get 503 until it is back",
  silent: "the database does not answer; requests get 503 until it does",
  connections:
    "the database has no free connection: raise its max_connections, or lower DATABASE_POOL_SIZE or the number of processes",
  diskFull: "the database's disk is full: nothing can be saved until there is room again",
  readOnly:
    "the database is read-only (a standby, or default_transaction_read_only): nothing can be saved until it accepts writes or DATABASE_URL names a database that does",
  unwritable: "the database rejects writes: nothing can be saved until the cause is fixed",
};

/** Logs one line when the database ceases to work, when the reason changes, and when it works again. */
export function changeDatabaseState(
  change: Partial<Pick<ReturnType<typeof databaseState>, "connection" | "writing">>,
  code?: string,
): void {
  const state = databaseState();
  const before = currentTrouble();
  Object.assign(state, change);
  const after = currentTrouble();
  if (before === after) return;
  if (after !== null) logger().error({ trouble: after, ...(code !== undefined && { code }) }, words[after]);
  else logger().info({ trouble: before, lastedMs: Date.now() - state.changedAt }, "the database works again");
  if (before === null || after === null) state.changedAt = Date.now();
}
