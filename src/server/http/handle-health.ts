import { env } from "@/env";
import { currentTrouble, troubleWords } from "@/server/database-state";
import { workerState } from "@/server/jobs/worker-state";
import { processState } from "@/server/process-state";
import { getWritingCheck } from "@/server/writing-check";
import packageJson from "../../../package.json";

const RETRY_AFTER_SECONDS = 2;
/** A start, and a return after the database was away, take a few seconds. */
const IDLE_LIMIT_MS = 60_000;

/**
 * Answers within two seconds: 200 with the version and the state of the parts, 503 with the reason where this process cannot
 * do its work. It is the same for everybody, and found out at most every two seconds.
 */
export async function handleHealth(): Promise<Response> {
  await getWritingCheck().refresh();
  const trouble = currentTrouble();
  const worker = describeWorker();
  const { isStopping } = processState();
  const reason = isStopping
    ? "This process is shutting down."
    : trouble !== null
      ? troubleWords[trouble]
      : worker === "stopped"
        ? "This process has not run any jobs for a minute. Check its log and restart it."
        : null;
  const body = {
    status: isStopping ? "stopping" : reason === null ? "ok" : "unavailable",
    version: packageJson.version,
    database: trouble ?? "up",
    worker,
    ...(reason !== null && { reason }),
  };
  const headers = {
    "cache-control": "no-store",
    ...(reason !== null && { "retry-after": String(RETRY_AFTER_SECONDS) }),
  };
  return Response.json(body, { status: reason === null ? 200 : 503, headers });
}

/**
 * Where jobs run apart, this process is not at fault if nobody takes them, and pages are better than none: `missing` is for
 * whoever watches, and no reason to send people elsewhere.
 */
function describeWorker(): "up" | "down" | "stopped" | "apart" | "missing" {
  if (env().WORKER === "apart") return getWritingCheck().areJobsTaken === false ? "missing" : "apart";
  const { isRunning, changedAt } = workerState();
  if (isRunning) return "up";
  return currentTrouble() === null && Date.now() - changedAt > IDLE_LIMIT_MS ? "stopped" : "down";
}
