import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cleanup } from "@tests/bench/cleanup";
import { countDescriptors, heapMb, residentMb, usedCpuMs } from "@tests/bench/process/process-figures";

const START_LIMIT_MS = 60_000;
const POLL_MS = 10;
const STOP_LIMIT_MS = 10_000;

export interface Server {
  /** By address and not by name, so that no look-up is measured. */
  origin: string;
  /** From the start of the process to its first answer. */
  startMs: number;
  memoryMb: () => Promise<number>;
  /** Processor time of the process since its start. */
  cpuMs: () => Promise<number>;
  descriptors: () => Promise<number>;
  /** After a collection. Only for a process that was started with `reportingHeap`. */
  heapMb: () => Promise<number>;
  stop: () => Promise<void>;
}

interface Program {
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  port: number;
  /** Answers 200 once the server is ready. */
  readyPath: string;
}

/** Starts a server with this Node and waits until it answers. */
export async function startServer(cleanup: Cleanup, { args, cwd, env, port, readyPath }: Program): Promise<Server> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const stop = () => end(child);
  cleanup.add(stop);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    });
  }
  const origin = `http://127.0.0.1:${port}`;
  while ((await statusOf(origin + readyPath)) !== 200) {
    if (child.exitCode !== null || performance.now() - startedAt > START_LIMIT_MS) {
      await stop();
      throw new Error(`${args.join(" ")} did not answer ${readyPath} with 200.\n${output}`);
    }
    await sleep(POLL_MS);
  }
  const startMs = performance.now() - startedAt;
  return {
    origin,
    startMs,
    stop,
    memoryMb: () => residentMb(child),
    cpuMs: () => usedCpuMs(child),
    descriptors: () => countDescriptors(child),
    heapMb: () => heapMb(child),
  };
}

async function statusOf(address: string): Promise<number | null> {
  const answer = await fetch(address).catch(() => null); // not listening yet
  await answer?.body?.cancel();
  return answer?.status ?? null;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await ended;
  clearTimeout(killer);
}
