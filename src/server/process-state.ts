import { processGlobal } from "@/server/process-global";

/** Whether this process has been asked to stop, for the health answer. */
export function processState(): { isStopping: boolean } {
  return processGlobal("processState", () => ({ isStopping: false }));
}
