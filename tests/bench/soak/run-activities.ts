import { setTimeout as sleep } from "node:timers/promises";
import type { Activity } from "@tests/bench/soak/activities";
import type { SoakScene } from "@tests/bench/soak/soak-scene";

const MS_PER_MINUTE = 60_000;
/** A server that does not answer is asked no more until it does. */
const MAX_UNDER_WAY = 50;
const FAILURES_SHOWN = 20;

export interface Tally {
  done: Record<string, number>;
  failed: number;
  /** The first ones, in words. */
  failures: string[];
}

/** Keeps up every activity at its own rate until `endsAt`, and comes back when all that began has ended. */
export async function runActivities(
  activities: Readonly<Record<string, Activity>>,
  scene: SoakScene,
  { endsAt, say }: { endsAt: number; say: (line: string) => void },
): Promise<Tally> {
  const tally: Tally = { done: {}, failed: 0, failures: [] };
  const keepUp = async ([name, { perMinute, run }]: [string, Activity]) => {
    const underWay = new Set<Promise<void>>();
    const every = MS_PER_MINUTE / perMinute;
    let turn = 0;
    for (let next = performance.now() + every; next < endsAt; next += every) {
      await sleep(Math.max(0, next - performance.now()));
      if (underWay.size >= MAX_UNDER_WAY) await Promise.race(underWay);
      const one = run(scene, turn)
        .then(() => {
          tally.done[name] = (tally.done[name] ?? 0) + 1;
        })
        .catch((error: unknown) => {
          tally.failed += 1;
          const words = `${name}: ${error instanceof Error ? error.message : String(error)}`;
          if (tally.failures.push(words) <= FAILURES_SHOWN) say(`Failed: ${words}`);
        })
        .finally(() => underWay.delete(one));
      underWay.add(one);
      turn += 1;
    }
    await Promise.all(underWay);
  };
  await Promise.all(Object.entries(activities).map(keepUp));
  return tally;
}
