import type { BenchRun } from "@tests/bench/bench-run";
import { drive } from "@tests/bench/drive";
import { type Figure, judge } from "@tests/bench/figure";
import { pageRequests, readRequests } from "@tests/bench/requests";

const CONNECTIONS = 16;
const MIN_SECONDS = 5;

/** What the web process, its job worker inside, holds while it is busy with pages and reads. */
export async function benchMemory(bench: BenchRun): Promise<Figure[]> {
  const { app, floor, club, seconds } = bench;
  const loads = [
    await pageRequests(bench, `/c/${club.slug}/papers/${club.thread.paperId}`, "second ablation"),
    await pageRequests(bench, `/c/${club.slug}/round`, club.papers[3]?.title),
    await readRequests(
      bench,
      "threads.listComments",
      { paperId: club.longThread.paperId, limit: 100 },
      "second ablation",
    ),
  ];
  const time = { connections: CONNECTIONS, seconds: Math.max(seconds, MIN_SECONDS) };
  for (const load of loads) await drive(app.origin, load, time);
  const value = await app.memoryMb();
  await drive(floor.origin, { requests: [{ path: "/" }] }, time);
  const facts = { case: "memory", connections: CONNECTIONS, value, unit: "MB" as const };
  return [judge({ ...facts, floor: await floor.memoryMb(), floorName: "an empty app under load" }, { mostValue: 450 })];
}
