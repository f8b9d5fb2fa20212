import { processGlobal } from "@/server/process-global";

/** Whether this process can reach the database, as its listening connection knows: 503 for everything meanwhile. */
export function databaseState(): { isUp: boolean } {
  return processGlobal("databaseState", () => ({ isUp: true }));
}
