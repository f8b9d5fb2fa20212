import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { env } from "@/env";
import { createPool } from "@/server/db";
import { laneNames } from "@/server/jobs/lane-slots";

/** For taking and finishing jobs, which is quick, and for the heartbeat. */
const SHARED_CONNECTIONS = 3;
const RETRY_MS = 500;

/**
 * Waits for the database where it is away, so that the outcome of a job that ended meanwhile is noted when it is back: the
 * queue tries once. Until the signal aborts: a process that ends does not wait.
 */
class PatientPool extends pg.Pool {
  constructor(
    config: pg.PoolConfig,
    private readonly signal: AbortSignal,
  ) {
    super(config);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool["connect"]>[0]): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    if (callback !== undefined) return super.connect(callback); // who listens has to know at once
    return this.#connectPatiently();
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (this.signal.aborted) throw error;
        await wait(RETRY_MS, undefined, { signal: this.signal }).catch(() => undefined);
      }
    }
  }
}

/** The queue's own connections, one more for each lane to listen with: it must not wait behind requests for one. */
export function createQueuePool(signal: AbortSignal): pg.Pool {
  const max = laneNames.length + SHARED_CONNECTIONS;
  return createPool(env().DATABASE_URL, max, (config) => new PatientPool(config, signal));
}
