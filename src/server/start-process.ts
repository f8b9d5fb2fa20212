import { env } from "@/env";
import { getListener } from "@/server/events/listener";
import { runWorker } from "@/server/jobs/run-worker";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

/** Functions that the web server calls before it ends, last in first. */
export function stopHandlers(): (() => Promise<void>)[] {
  return processGlobal("stopHandlers", () => []);
}

/** Starts what lives as long as the web process. */
export async function startProcess(): Promise<void> {
  const listener = getListener();
  stopHandlers().push(() => listener.stop());
  if (env().WORKER === "apart") return;
  try {
    const runner = await runWorker();
    stopHandlers().push(() => runner.stop());
  } catch (error) {
    logger().error({ err: error }, "the worker could not start; pages are served, jobs wait");
  }
}
