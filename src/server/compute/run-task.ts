import path from "node:path";
import Piscina from "piscina";
import { DomainError } from "@/domain/domain-error";
import { projectRoot } from "@/env";
import { bundleTasks } from "@/server/compute/bundle-tasks";
import { type LaneName, laneOf, lanes } from "@/server/compute/lanes";
import { type Outcome, valueOf } from "@/server/compute/outcome";
import type { Call, TaskName, Tasks } from "@/server/compute/task-types";
import { processGlobal } from "@/server/process-global";

/** Unused threads give their memory back. */
const IDLE_MS = 30_000;

type Task<Name extends TaskName> = Tasks[Name];
type Input<Name extends TaskName> = Parameters<Task<Name>>[0];
type Value<Name extends TaskName> = Awaited<ReturnType<Task<Name>>>;

/**
 * Runs a task in its lane's thread, after those that wait there already. Throws the task's refusals, `too_large` for an
 * input that takes more time or memory than a lane gives, and the signal's reason when aborted.
 */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: Input<Name>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Value<Name>> {
  const lane = laneOf[name];
  const pool = await poolOf(lane);
  const call: Call = { name, input };
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), lanes[lane].timeoutMs);
  try {
    const signals = signal === undefined ? [timeout.signal] : [timeout.signal, signal];
    const outcome: Outcome<Value<Name>> = await pool.run(call, { signal: AbortSignal.any(signals) });
    return valueOf(outcome);
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout.signal.aborted || isOutOfMemory(error)) throw tooLarge();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Ends the threads. A process that goes on starts them again with the next task. */
export async function endThreads(): Promise<void> {
  const open = [...pools().values()];
  pools().clear();
  await Promise.all(open.map(async (pool) => (await pool).destroy()));
}

/** Bundles the tasks as they are now, so that an update of the files does not reach into a process that runs. */
export async function prepareThreads(): Promise<void> {
  await currentBundle();
}

const pools = () => processGlobal("compute.pools", () => new Map<LaneName, Promise<Piscina>>());

function poolOf(lane: LaneName): Promise<Piscina> {
  const known = pools().get(lane);
  if (known !== undefined) return known;
  const made = createPool(lane);
  pools().set(lane, made);
  made.catch(() => pools().delete(lane)); // the next task tries again
  return made;
}

async function createPool(lane: LaneName): Promise<Piscina> {
  return new Piscina({
    filename: path.join(projectRoot(), "scripts/runtime/compute-thread.mjs"),
    workerData: { code: await currentBundle() },
    execArgv: [], // what loads TypeScript for a command has nothing to do here
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: lanes[lane].memoryMb },
  });
}

function currentBundle(): Promise<string> {
  return processGlobal("compute.bundle", () => bundleTasks(projectRoot()));
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooLarge(): DomainError {
  return new DomainError("too_large", "This is too large to process at once. Send it in smaller parts.");
}
