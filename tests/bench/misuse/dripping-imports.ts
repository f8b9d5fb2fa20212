import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBase } from "@tests/bench/bench-run";
import { makeClub } from "@tests/bench/misuse/voting-club";
import type { Server } from "@tests/bench/process/start-server";
import { cookieOf } from "@tests/bench/requests";
import type { ReplayServer } from "@tests/replay-server/replay-server";

const DRIPPING_IMPORTS = 8;
/** Fetches that run at once: as many as there are slots for them (`jobs/lane-slots.ts`). */
const FETCHED_AT_ONCE = 3;
const START_LIMIT_MS = 30_000;
const POLL_MS = 50;

/** Eight clubs import a day each from a source that answers slowly; comes back when as many ask it as may at once. */
export async function startDrippingImports(
  { club }: BenchBase,
  server: Server,
  { source, day }: { source: ReplayServer; day: string },
): Promise<void> {
  for (let number = 1; number <= DRIPPING_IMPORTS; number += 1) {
    const owner = club.members[10 + number];
    if (owner === undefined) throw new Error("The club has too few members.");
    const clubId = await makeClub(`dripping-${number}`, owner);
    const answer = await fetch(`${server.origin}/api/trpc/feed.startImport`, {
      method: "POST",
      headers: {
        cookie: cookieOf(owner),
        origin: server.origin.replace("127.0.0.1", "localhost"),
        "content-type": "application/json",
      },
      body: JSON.stringify({ clubId, request: { kind: "day", day } }),
    });
    const words = await answer.text();
    if (answer.status !== 200) throw new Error(`An import was answered with ${answer.status}: ${words}`);
  }
  const givenUpAt = performance.now() + START_LIMIT_MS;
  while (source.requests.length < FETCHED_AT_ONCE) {
    if (performance.now() > givenUpAt) throw new Error("The imports did not ask their source.");
    await sleep(POLL_MS);
  }
}
