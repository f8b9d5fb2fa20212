import type { Db } from "@/server/db";

/** Deletes the counters of these keys, under all rules. */
export async function forgetLimits(tx: Db, keys: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM rate_limits WHERE substr(key, strpos(key, ':') + 1) = ANY(${keys}::text[])`;
}
