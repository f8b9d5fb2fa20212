import { setTimeout as sleep } from "node:timers/promises";
import { sendAhead } from "@tests/bench/ahead/send-ahead";
import { watchPage } from "@tests/bench/ahead/watch-page";
import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { percentile } from "@tests/bench/percentile";
import { cookieOf } from "@tests/bench/requests";

const loads = [
  { connections: 1, requests: 1_000 },
  { connections: 1, requests: 10_000 },
  { connections: 1, requests: 20_000 },
  { connections: 8, requests: 1_000 },
  { connections: 8, requests: 10_000 },
  { connections: 8, requests: 20_000 },
];
const HEAP_MB = 512;
/** Clients that wait for their answers do so for at most so long. */
const PATIENCE_MS = 10_000;
/** The page is watched for so long after they have gone, and memory has as long to come back. */
const SETTLE_MS = 3_000;
const MAX_PAGE_MS = 2_000;
/** Beyond what it used before: what an hour of ordinary use adds as well. */
const MAX_GROWTH_MB = 100;

/**
 * Somebody who is not signed in writes thousands of requests ahead into a few connections, while a member opens the
 * club's page: how long that takes at the worst, and how much memory is still used afterwards.
 */
export async function benchAhead(bench: BenchRun): Promise<Figure[]> {
  const server = await bench.startAgain({ nodeFlags: [`--max-old-space-size=${HEAP_MB}`] });
  const [member] = bench.club.members;
  if (member === undefined) throw new Error("The club has no members.");
  const address = `${server.origin}/c/${bench.club.slug}`;
  const cookie = cookieOf(member);
  try {
    await watchFor(SETTLE_MS, address, cookie);
    const figures: Figure[] = [];
    const memoryBefore = await server.memoryMb();
    for (const { connections, requests } of loads) {
      const page = watchPage(address, cookie);
      const clients = Array.from({ length: connections }, () => sendAhead(Number(new URL(address).port), requests));
      await Promise.race([Promise.all(clients.map(({ ended }) => ended)), sleep(PATIENCE_MS)]);
      for (const client of clients) client.close();
      await sleep(SETTLE_MS);
      const times = await page.stop();
      const value = percentile(times, 1);
      const facts = { case: `${requests} sent ahead, another's page`, connections, value, unit: "ms" as const };
      figures.push(judge({ ...facts, p50Ms: percentile(times, 0.5) }, { mostValue: MAX_PAGE_MS }));
    }
    const value = (await server.memoryMb()) - memoryBefore;
    return [...figures, judge({ case: "sent ahead, memory after", value, unit: "MB" }, { mostValue: MAX_GROWTH_MB })];
  } finally {
    await server.stop();
  }
}

/** What a process takes up with its first pages is not the load's. */
async function watchFor(ms: number, address: string, cookie: string): Promise<void> {
  const page = watchPage(address, cookie);
  await sleep(ms);
  await page.stop();
}
