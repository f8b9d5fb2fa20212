import { env } from "@/env";
import { getDb } from "@/server/db";
import { workerState } from "@/server/jobs/worker-state";
import packageJson from "../../../package.json";

/** 200 with the version and the state of the parts, 503 when the database does not answer. */
export async function handleHealth(): Promise<Response> {
  const database = await getDb().$queryRaw`SELECT 1`.then(() => "up" as const).catch(() => "down" as const);
  const worker = env().WORKER === "apart" ? "apart" : workerState().isRunning ? "up" : "down";
  const status = database === "up" ? 200 : 503;
  return Response.json(
    { status: status === 200 ? "ok" : "unavailable", version: packageJson.version, database, worker },
    { status, headers: { "cache-control": "no-store", ...(status === 503 ? { "retry-after": "2" } : {}) } },
  );
}
