import pg from "pg";
import { env } from "@/env";
import { openSocket } from "@/server/database-sockets";
import type { Trouble } from "@/server/database-state";
import { getPool } from "@/server/db";
import { troubleOf } from "@/server/find-trouble";

/** A health answer is due within two seconds. */
const LIMIT_MS = 1_500;

/**
 * Writes as the app writes. One row that is written over and over never needs another page, and would be saved on a full
 * disk, too: so it also takes room on the disk, with rows that do not fit into 64 KB of memory. Nothing of them is kept.
 */
const STATEMENT = `
  BEGIN;
  SET LOCAL work_mem = '64kB';
  SELECT count(*) FROM generate_series(1, 10000);
  INSERT INTO write_probes (id) VALUES (true) ON CONFLICT (id) DO UPDATE SET written_at = now();
  SELECT max(seen_at) > now() - interval '1 minute' AS "areJobsTaken" FROM job_workers;
  COMMIT`;

export interface ProbeOutcome {
  trouble: Trouble | null;
  /** The database's own word for it. */
  code?: string;
  /** Whether a worker of any process was seen within the last minute; null where that is not known. */
  areJobsTaken: boolean | null;
}

/**
 * Finds out whether a change can be saved now, by a connection of its own: so it sees a server that takes no more of them,
 * and waits behind nobody's statement. It ends within its time limit.
 */
export async function probeWriting(): Promise<ProbeOutcome> {
  const startedAt = performance.now();
  const socket = openSocket();
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: "paperclub health",
    stream: () => socket,
  });
  client.on("error", () => undefined); // whoever waits for an answer is told
  let isLate = false;
  const end = () => {
    isLate = true;
    socket.destroy();
  };
  // A process that was busy for so long has the answer, and has not read it yet.
  const timer = setTimeout(() => setImmediate(end), LIMIT_MS);
  try {
    await client.connect();
    return readOutcome(await client.query(STATEMENT));
  } catch (error) {
    if (isLate) return { trouble: "silent", areJobsTaken: null };
    const failure = describeFailure(error);
    if (failure.trouble !== "connections") return failure;
    return await probeThroughPool(LIMIT_MS - (performance.now() - startedAt), failure);
  } finally {
    clearTimeout(timer);
    if (isLate) socket.destroy();
    else void client.end().catch(() => undefined);
  }
}

/** Whoever has connections can work, although there are no more to be had. */
async function probeThroughPool(limitMs: number, failure: ProbeOutcome): Promise<ProbeOutcome> {
  if (getPool().totalCount === 0) return failure;
  const late = new Promise<ProbeOutcome>((resolve) => setTimeout(() => resolve(failure), limitMs).unref());
  return Promise.race([getPool().query(STATEMENT).then(readOutcome, describeFailure), late]);
}

function describeFailure(error: unknown): ProbeOutcome {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  return { trouble: troubleOf(error) ?? "unwritable", ...(code !== undefined && { code }), areJobsTaken: null };
}

/** Of several statements the driver gives a list of results, which its types do not say. */
function readOutcome(results: unknown): ProbeOutcome {
  const rows = (results as pg.QueryResult<{ areJobsTaken?: boolean | null }>[]).flatMap((result) => result.rows);
  return { trouble: null, areJobsTaken: rows.at(-1)?.areJobsTaken ?? false };
}
