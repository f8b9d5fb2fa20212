import type { Prisma } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";

/** Rows in one statement: its locks are held for a few milliseconds. */
const batchSize = 1_000;
/** A day's run ends somewhere; what is left is for the next. */
const maxBatches = 1_000;

/** Repeats a statement that deletes at most `limit` rows until fewer are left. Gives how many went. */
export async function deleteInBatches(
  db: RootDb,
  signal: AbortSignal,
  statement: (limit: number) => Prisma.Sql,
): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < maxBatches; batch += 1) {
    signal.throwIfAborted();
    const count = await db.$executeRaw(statement(batchSize));
    deleted += count;
    if (count < batchSize) break;
  }
  return deleted;
}
