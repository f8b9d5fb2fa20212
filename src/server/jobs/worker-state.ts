import { processGlobal } from "@/server/process-global";

/** Whether this process takes jobs, and since when it does or does not, for the health answer. */
export function workerState(): { isRunning: boolean; changedAt: number } {
  return processGlobal("workerState", () => ({ isRunning: false, changedAt: Date.now() }));
}

export function changeWorkerState(isRunning: boolean): void {
  const state = workerState();
  if (state.isRunning !== isRunning) Object.assign(state, { isRunning, changedAt: Date.now() });
}
