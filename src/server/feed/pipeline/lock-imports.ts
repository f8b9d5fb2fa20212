import type { Db } from "@/server/db";

/** Until the transaction ends. Two imports would otherwise both find a paper missing and both make it. */
export async function lockImports(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('paperclub:import', 0))`;
}
