import { processGlobal } from "@/server/process-global";

/** Whether this process takes jobs, for the health answer. */
export function workerState(): { isRunning: boolean } {
  return processGlobal("workerState", () => ({ isRunning: false }));
}
