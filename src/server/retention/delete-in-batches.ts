import type { Prisma } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";

/** Rows in one statement: it holds its locks for a few milliseconds. */
const BATCH_SIZE = 1_000;
/** A day's run ends somewhere; what is left is for the next. */
const MAX_BATCHES = 1_000;

/** Repeats a statement that deletes at most `limit` rows until fewer are left. Gives how many went. */
export async function deleteInBatches(
  db: RootDb,
  signal: AbortSignal,
  statement: (limit: number) => Prisma.Sql,
): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    signal.throwIfAborted();
    const count = await db.$executeRaw(statement(BATCH_SIZE));
    deleted += count;
    if (count < BATCH_SIZE) break;
  }
  return deleted;
}
