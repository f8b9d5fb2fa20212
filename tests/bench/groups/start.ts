import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { percentile } from "@tests/bench/percentile";
import type { Server } from "@tests/bench/process/start-server";

const STARTS = 5;

/** From the start of the process until /api/health says 200; the database is up and filled. */
export async function benchStart({ startAgain, startFloorAgain }: BenchRun): Promise<Figure[]> {
  const floor: number[] = [];
  const app: number[] = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    floor.push(await startOnce(startFloorAgain));
    app.push(await startOnce(() => startAgain()));
  }
  const value = percentile(app, 0.5);
  const facts = { case: "start", value, unit: "ms" as const, p50Ms: value, p99Ms: percentile(app, 1) };
  return [judge({ ...facts, floor: percentile(floor, 0.5), floorName: "start of an empty app" }, { mostValue: 2000 })];
}

async function startOnce(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  await server.stop();
  return server.startMs;
}
