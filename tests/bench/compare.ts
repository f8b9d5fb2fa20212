import type { BenchRun } from "@tests/bench/bench-run";
import { drive, type Load } from "@tests/bench/drive";
import { type Figure, judge, type Measured, type Target } from "@tests/bench/figure";

export const connectionCounts = [1, 16] as const;

/** Anything that can be kept busy for some seconds. */
export type Drive = (options: { connections: number; seconds: number }) => Promise<Measured>;

/**
 * The engine goes on compiling what it runs for so long: a page's first hundred requests take twice the time of those
 * after a thousand. Case and floor get the same, since it is servers that have been up for a while that we compare.
 */
const WARM_UP_REQUESTS = 1_500;
const WARM_UP_STEP_SECONDS = 1.5;
const MAX_WARM_UP_SECONDS = 15;

interface Comparison {
  case: string;
  run: Drive;
  floorName: string;
  floor: Drive;
  target?: Target;
}

/**
 * Measures a case between two halves of its floor, at 1 and at 16 connections. Side by side, and not all floors first:
 * what else the machine does changes within a minute.
 */
export async function compare(comparison: Comparison, seconds: number): Promise<Figure[]> {
  const { run, floor, floorName, target } = comparison;
  const figures: Figure[] = [];
  await warmUp(floor);
  await warmUp(run);
  for (const connections of connectionCounts) {
    const before = (await floor({ connections, seconds: seconds / 2 })).perSecond ?? 0;
    const measured = await run({ connections, seconds });
    const after = (await floor({ connections, seconds: seconds / 2 })).perSecond ?? 0;
    const facts = { case: comparison.case, connections, ...measured };
    const floors = { floor: (before + after) / 2, floorName, floorDrift: [before, after] as [number, number] };
    figures.push(judge({ ...facts, ...floors }, target));
  }
  return figures;
}

async function warmUp(drive: Drive): Promise<void> {
  let requests = 0;
  for (let spent = 0; requests < WARM_UP_REQUESTS && spent < MAX_WARM_UP_SECONDS; spent += WARM_UP_STEP_SECONDS) {
    const { perSecond } = await drive({ connections: 16, seconds: WARM_UP_STEP_SECONDS });
    requests += (perSecond ?? 0) * WARM_UP_STEP_SECONDS;
  }
}

/** A page against an empty page of the framework. */
export function comparePage(bench: BenchRun, name: string, load: Load): Promise<Figure[]> {
  const target = { leastRatio: 0.5 };
  return compare(
    { case: name, run: to(bench.app.origin, load), floorName: "empty page", floor: emptyPage(bench), target },
    bench.seconds,
  );
}

/** A reading procedure against an empty route handler. */
export function compareRead(bench: BenchRun, name: string, load: Load): Promise<Figure[]> {
  const target = { leastRatio: 1 / 3 };
  const floor = to(bench.floor.origin, { requests: [{ path: "/empty" }] });
  return compare(
    { case: name, run: to(bench.app.origin, load), floorName: "empty route handler", floor, target },
    bench.seconds,
  );
}

const emptyPage = ({ floor }: BenchRun) => to(floor.origin, { requests: [{ path: "/" }] });

export function to(origin: string, load: Load): Drive {
  return (options) => drive(origin, load, options);
}
