import { processGlobal } from "@/server/process-global";

/** Whether this process can reach the database, as its listening connection knows. The web server answers 503 meanwhile. */
export interface DatabaseState {
  isUp: boolean;
}

export function databaseState(): DatabaseState {
  return processGlobal("databaseState", () => ({ isUp: true }));
}
