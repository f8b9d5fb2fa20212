import { endThreads } from "@/server/compute/run-task";
import { getDb, getPool } from "@/server/db";

/** Ends what keeps a command's process: threads that compute, and connections to the database. */
export async function closeInstance(): Promise<void> {
  await endThreads();
  await getDb().$disconnect();
  await getPool().end();
}
