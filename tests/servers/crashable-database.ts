import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findFreePort } from "@tests/servers/app-server";

const removerFile = path.resolve(import.meta.dirname, "remove-cluster-at-end.mjs");

interface Placement {
  directory: string;
}
interface ClusterModule {
  SUPERUSER: string;
  initialiseCluster: (placement: Placement, password: string) => Promise<void>;
  startCluster: (cluster: object) => Promise<string>;
}
interface PlacementModule {
  placeCluster: (folder: string) => Promise<Placement>;
}
interface PostmasterModule {
  findPostmaster: (directory: string) => Promise<{ pid: number } | undefined>;
}

export interface CrashableDatabase {
  url: string;
  start: () => Promise<void>;
  /** Ends it at once, as `pg_ctl stop -m immediate` does: nothing is flushed, the next start recovers. */
  crash: () => Promise<void>;
  /** Kills its first process alone, as the system does when memory runs out: the others notice it by themselves. */
  kill: () => Promise<void>;
  remove: () => Promise<void>;
}

/** A PostgreSQL of its own, as the embedded one runs in earnest, durable writes included. Gone when this process is. */
export async function createCrashableDatabase(): Promise<CrashableDatabase> {
  const cluster = await load<ClusterModule>("cluster.mjs");
  const { placeCluster } = await load<PlacementModule>("placement.mjs");
  const { findPostmaster } = await load<PostmasterModule>("postmaster.mjs");
  const folder = await mkdtemp(path.join(tmpdir(), "paperclub-crash-"));
  await chmod(folder, 0o711); // as root, the database's own user must get through
  const placement = await placeCluster(folder);
  await cluster.initialiseCluster(placement, "secret");
  const port = await findFreePort();
  const logFile = path.join(folder, "postgres.log");
  const start = async () => {
    const outcome = await cluster.startCluster({ ...placement, port, logFile, isThrowaway: false });
    if (outcome !== "ready") throw new Error(`The database did not start: ${outcome}`);
  };
  const end = async (signal: "SIGQUIT" | "SIGKILL") => {
    const postmaster = await findPostmaster(placement.directory);
    if (postmaster === undefined) return;
    process.kill(postmaster.pid, signal);
    while ((await findPostmaster(placement.directory))?.pid === postmaster.pid) await new Promise(setImmediate);
  };
  const remover = spawn(process.execPath, [removerFile, JSON.stringify({ placement, folder })], {
    detached: true, // a Ctrl-C must not end it before its work is done
    stdio: ["pipe", "ignore", "inherit"],
  });
  const removed = once(remover, "exit");
  remover.unref();
  const remove = async () => {
    remover.stdin.end();
    await removed;
  };
  const ends = { crash: () => end("SIGQUIT"), kill: () => end("SIGKILL") };
  return { url: `postgresql://${cluster.SUPERUSER}:secret@127.0.0.1:${port}/postgres`, start, ...ends, remove };
}

/** The scripts are plain JavaScript, which the tests' compiler does not read. */
async function load<M>(name: string): Promise<M> {
  const file = path.resolve(import.meta.dirname, "../../scripts/runtime/postgres", name);
  return (await import(pathToFileURL(file).href)) as M;
}
