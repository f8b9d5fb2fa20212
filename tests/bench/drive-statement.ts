import type { Drive } from "@tests/bench/compare";
import { percentile } from "@tests/bench/percentile";
import type pg from "pg";

const MS_PER_SECOND = 1000;

/** Runs a statement over and over on connections of its own: what the database alone can do on this machine. */
export function toDatabase(pool: pg.Pool, next: () => pg.QueryConfig): Drive {
  return async ({ connections, seconds }) => {
    const times: number[] = [];
    const startedAt = performance.now();
    const endsAt = startedAt + seconds * MS_PER_SECOND;
    const work = async () => {
      const client = await pool.connect();
      try {
        while (performance.now() < endsAt) {
          const sentAt = performance.now();
          await client.query(next());
          times.push(performance.now() - sentAt);
        }
      } finally {
        client.release();
      }
    };
    await Promise.all(Array.from({ length: connections }, work));
    const elapsedSeconds = (performance.now() - startedAt) / MS_PER_SECOND;
    return { perSecond: times.length / elapsedSeconds, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
  };
}
