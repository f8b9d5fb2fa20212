import { processGlobal } from "@/server/process-global";

/** What the web server goes by (scripts/runtime/http/database-watch.mjs is its side of this global). */
export interface DatabaseState {
  /** Whether this process can reach the database, as its listening connection knows: 503 for everything meanwhile. */
  isUp: boolean;
  /** When a request last failed for want of the database, which may be before that connection notices: a 503, not a 500. */
  failedAt?: number;
}

export function databaseState(): DatabaseState {
  return processGlobal("databaseState", () => ({ isUp: true }));
}
