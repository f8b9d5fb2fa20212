import type pg from "pg";
import { releaseDeadJobs, releaseJobsOf } from "@/server/jobs/release-dead-jobs";
import { logger } from "@/server/logger";

/** A fraction of the time after which a worker counts as dead, so that a slow moment does not kill it. */
const BEAT_INTERVAL_MS = 5_000;

/** Says regularly that this process's workers are there, and gives back the jobs of workers that are silent. */
export class WorkerHeartbeat {
  readonly #workers = new Set<string>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #beating: Promise<void> | null = null;
  #isDue = false;

  constructor(private readonly pool: pg.Pool) {}

  start(): void {
    this.#timer = setInterval(() => this.#beatOnce(), BEAT_INTERVAL_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
  }

  add(workerId: string): void {
    this.#workers.add(workerId);
    this.#beatOnce(); // a worker that dies before its first beat would count as one of an older version
  }

  /** For a worker that ended. What it may have left locked, such as a job whose fetching was cut off, is free at once. */
  async remove(workerId: string): Promise<void> {
    this.#workers.delete(workerId);
    await releaseJobsOf(this.pool, [workerId]).catch(() => undefined); // if that fails, its silence shows it later
  }

  /** While a beat is under way, one more follows it: a worker that was added meanwhile is not in it. */
  #beatOnce(): void {
    this.#isDue = true;
    this.#beating ??= this.#beatWhileDue();
  }

  async #beatWhileDue(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      await this.#beat();
    }
    this.#beating = null;
  }

  async #beat(): Promise<void> {
    try {
      await this.pool.query(
        `INSERT INTO job_workers (id) SELECT unnest($1::text[]) ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
        [[...this.#workers]],
      );
      const count = await releaseDeadJobs(this.pool);
      if (count > 0) logger().warn({ workers: count }, "released the jobs of workers that are gone");
    } catch (error) {
      logger().debug({ err: error }, "no heartbeat: the database is away");
    }
  }
}
