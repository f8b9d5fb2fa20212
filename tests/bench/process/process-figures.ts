import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";

const BYTES_PER_MB = 1_000_000;
const KIBIBYTES_PER_MB = BYTES_PER_MB / 1024;
const MS_PER_TICK = 10;

/** What the process holds in memory now, as the kernel counts it. Linux only: elsewhere it would take a program per system. */
export async function residentMb(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, "utf8");
  const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
  return kibibytes / KIBIBYTES_PER_MB;
}

/** In user and kernel mode, all threads, as the kernel counts it: in hundredths of a second. */
export async function usedCpuMs(child: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${child.pid}/stat`, "utf8");
  const [user = Number.NaN, kernel = Number.NaN] = stat
    .slice(stat.lastIndexOf(")"))
    .split(" ")
    .slice(12, 14)
    .map(Number);
  return (user + kernel) * MS_PER_TICK;
}

/** Open files, sockets and pipes. */
export async function countDescriptors(child: ChildProcess): Promise<number> {
  return (await readdir(`/proc/${child.pid}/fd`)).length;
}

/** What a Node process started with this keeps in its heap after a collection, by `heapMb`. */
export const reportingHeap = ["--expose-gc", "--import", new URL("report-heap.mjs", import.meta.url).href];

export async function heapMb(child: ChildProcess): Promise<number> {
  const answered = once(child, "message", { signal: AbortSignal.timeout(10_000) });
  child.send("heap");
  const [bytes] = await answered;
  return Number(bytes) / BYTES_PER_MB;
}
