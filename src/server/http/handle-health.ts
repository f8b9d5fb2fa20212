import { env } from "@/env";
import { getDb } from "@/server/db";
import { workerState } from "@/server/jobs/worker-state";
import { processState } from "@/server/process-state";
import packageJson from "../../../package.json";

/** 200 with the version and the state of the parts, 503 when the database does not answer or the process is about to end. */
export async function handleHealth(): Promise<Response> {
  const database = await getDb().$queryRaw`SELECT 1`.then(() => "up" as const).catch(() => "down" as const);
  const worker = env().WORKER === "apart" ? "apart" : workerState().isRunning ? "up" : "down";
  const { isStopping } = processState();
  const status = database === "up" && !isStopping ? 200 : 503;
  return Response.json(
    {
      status: status === 200 ? "ok" : isStopping ? "stopping" : "unavailable",
      version: packageJson.version,
      database,
      worker,
    },
    { status, headers: { "cache-control": "no-store", ...(status === 503 ? { "retry-after": "2" } : {}) } },
  );
}
