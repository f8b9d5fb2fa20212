import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { runProgram } from "../child-process.mjs";
import { Failure } from "../failure.mjs";
import { giveTo } from "./account.mjs";
import { executable } from "./binaries.mjs";
import { databaseFailure, isPortTaken } from "./explain-log.mjs";
import { findPostmaster, forgetDeadPostmaster } from "./postmaster.mjs";
import { localeFlags, serverSettings } from "./server-settings.mjs";

export const SUPERUSER = "paperclub";
const POLL_MS = 20;
/** Recovery after a crash reads up to max_wal_size. */
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_SECONDS = 20;
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * @typedef {import("./placement.mjs").Placement} Placement
 * @typedef {Placement & { port: number, logFile: string, isThrowaway: boolean }} Cluster
 */

/** @param {Placement} placement */
export function isInitialised({ directory }) {
  return existsSync(path.join(directory, "PG_VERSION"));
}

/** @param {Placement} placement */
export async function assertSameMajor({ directory, binaries }) {
  const written = (await readFile(path.join(directory, "PG_VERSION"), "utf8")).trim();
  if (written === String(binaries.major)) return;
  throw new Failure(
    `${directory} was written by PostgreSQL ${written}, but this version of Paperclub includes ${binaries.major}: ` +
      `start the version of Paperclub that wrote it, or load a dump of it into a new data directory.`,
  );
}

/**
 * Makes a new, empty cluster. It grows beside its place and is moved there when it is whole,
 * so that a process killed in the middle leaves nothing that looks like a database.
 * @param {Placement} placement
 * @param {string} password
 */
export async function initialiseCluster({ directory, account, binaries }, password) {
  const growing = `${directory}.new`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true, mode: 0o700 });
  await giveTo(account, growing);
  const passwordFile = `${directory}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await giveTo(account, passwordFile);
  const { code, output } = await runProgram(
    executable(binaries, "initdb"),
    [
      `--pgdata=${growing}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      ...localeFlags(),
    ],
    { ...account, cwd: growing, env: minimalEnvironment() },
  ).finally(() => rm(passwordFile, { force: true }));
  if (code === 0) return rename(growing, directory);
  await rm(growing, { recursive: true, force: true });
  throw databaseFailure(`The embedded PostgreSQL could not be set up in ${directory}`, output);
}

/**
 * Starts the server in a process group of its own, so that a Ctrl-C reaches us and not it.
 * @param {Cluster} cluster
 * @returns {Promise<"ready" | "port-taken">}
 */
export async function startCluster(cluster) {
  const { directory, account, binaries, port, logFile, isThrowaway } = cluster;
  await forgetDeadPostmaster(directory);
  const logStart = await trimLog(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    executable(binaries, "postgres"),
    ["-D", directory, "-p", String(port), ...serverSettings({ isThrowaway })],
    { ...account, cwd: directory, env: minimalEnvironment(), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.unref();
  const ended = new Promise((resolve) => child.once("close", resolve).once("error", resolve)).then(() => "ended");
  const outcome = await Promise.race([ended, untilReady(directory, port)]);
  if (outcome === "ready") return "ready";
  const said = readFileSync(logFile, "utf8").slice(logStart);
  if (isPortTaken(said)) return "port-taken";
  throw databaseFailure(`The embedded PostgreSQL could not start in ${directory} (log: ${logFile})`, said);
}

/**
 * @param {string} directory
 * @param {number} port
 */
async function untilReady(directory, port) {
  for (const deadline = Date.now() + START_LIMIT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const postmaster = await findPostmaster(directory);
    if (postmaster?.isReady && postmaster.port === port) return "ready";
  }
  return "too slow";
}

/**
 * Stops the server, also one that an earlier, killed process of ours started.
 * @param {Placement} placement
 */
export async function stopCluster({ directory, account, binaries }) {
  if (!(await findPostmaster(directory))) return;
  const args = ["stop", "-D", directory, "-m", "fast", "-w", "-t", String(STOP_LIMIT_SECONDS), "-s"];
  const { code, output } = await runProgram(executable(binaries, "pg_ctl"), args, {
    ...account,
    cwd: directory,
    env: minimalEnvironment(),
    detached: true,
  });
  if (code !== 0 && (await findPostmaster(directory))) {
    throw databaseFailure(`The embedded PostgreSQL in ${directory} could not be stopped`, output);
  }
}

/** Secrets in our environment are none of the database's business. */
function minimalEnvironment() {
  const { PATH = "", SystemRoot, TEMP } = process.env;
  const kept = { PATH, LC_ALL: "C", TZ: "UTC", ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }) };
  return /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ (kept)); // the framework's types insist on NODE_ENV
}

/**
 * @param {string} logFile
 * @returns {Promise<number>} where the next line will start
 */
async function trimLog(logFile) {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= LOG_LIMIT_BYTES) return size;
  await truncate(logFile);
  return 0;
}
