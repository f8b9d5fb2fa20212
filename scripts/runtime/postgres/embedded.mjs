import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure.mjs";
import { withLock } from "../file-lock.mjs";
import { findFreePort } from "../free-port.mjs";
import { say, withProgress } from "../progress.mjs";
import { assertSameMajor, initialiseCluster, isInitialised, SUPERUSER, startCluster, stopCluster } from "./cluster.mjs";
import { dropLease, isLeased, takeLease } from "./leases.mjs";
import { placeCluster } from "./placement.mjs";
import { findPostmaster } from "./postmaster.mjs";
import { newRecord, readRecord, writeRecord } from "./record.mjs";

const DATABASE_NAME = "postgres";
const PORT_ATTEMPTS = 5;
const BUSY_LIMIT_MS = 30_000;
const POLL_MS = 50;

/** @typedef {import("./placement.mjs").Placement} Placement */

/** @typedef {import("./record.mjs").DatabaseRecord} DatabaseRecord */
/** @typedef {{ placement: Placement, record: DatabaseRecord }} Embedded */

/**
 * Starts the PostgreSQL of this data directory, or joins the one that another process of ours has running.
 * @param {string} dataDirectory
 * @returns {Promise<{ url: string, revive: () => Promise<boolean>, release: () => Promise<void> }>}
 *   release stops it if nobody else uses it; revive starts it again if it died and tells whether it had
 */
export async function useEmbeddedDatabase(dataDirectory) {
  const lockFile = path.join(dataDirectory, "database.lock");
  const embedded = await withLock(lockFile, async () => {
    const found = await placeRecorded(dataDirectory);
    await ensureRunning(dataDirectory, found);
    await takeLease(dataDirectory);
    return found;
  });
  const { placement, record } = embedded;
  return {
    url: `postgresql://${SUPERUSER}:${record.password}@127.0.0.1:${record.port}/${DATABASE_NAME}`,
    async revive() {
      if (await findPostmaster(placement.directory)) return false;
      await withLock(lockFile, () => ensureRunning(dataDirectory, embedded));
      return true;
    },
    release: () =>
      withLock(lockFile, async () => {
        await dropLease(dataDirectory);
        if (!(await isLeased(dataDirectory))) await stopCluster(placement);
      }),
  };
}

/**
 * @param {string} dataDirectory
 * @returns {Promise<Embedded>}
 */
async function placeRecorded(dataDirectory) {
  const known = await readRecord(dataDirectory);
  const placement = await placeCluster(dataDirectory, known && path.resolve(dataDirectory, known.directory));
  if (isInitialised(placement)) {
    if (!known) throw new Failure(`${dataDirectory} holds a database, but database.json with its password is missing.`);
    await assertSameMajor(placement);
    return { placement, record: known };
  }
  const record = known ?? (await newRecord(dataDirectory, placement.directory));
  if (!placement.directory.startsWith(dataDirectory)) {
    say(`PostgreSQL does not run as root and cannot reach ${dataDirectory}: its data is in ${placement.directory}.`);
  }
  await writeRecord(dataDirectory, record);
  await withProgress("Making the database", () => initialiseCluster(placement, record.password));
  return { placement, record };
}

/**
 * @param {string} dataDirectory
 * @param {Embedded} embedded the port of its record changes if another program took it meanwhile
 */
async function ensureRunning(dataDirectory, { placement, record }) {
  if (await joinRunning(placement, record)) return;
  for (let attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
    const cluster = {
      ...placement,
      port: record.port,
      logFile: path.join(dataDirectory, "postgres.log"),
      isThrowaway: false,
    };
    if ((await withProgress("Starting the database", () => startCluster(cluster))) === "ready") return;
    record.port = await findFreePort();
    await writeRecord(dataDirectory, record);
  }
  throw new Failure("No free port could be found for the embedded PostgreSQL.");
}

/**
 * A server may already run: of another process of ours, or left over from a killed one. It may be on its way up or down.
 * @param {Placement} placement
 * @param {DatabaseRecord} record
 */
async function joinRunning({ directory }, record) {
  for (const deadline = Date.now() + BUSY_LIMIT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const postmaster = await findPostmaster(directory);
    if (!postmaster) return false;
    if (postmaster.isReady) {
      record.port = postmaster.port;
      return true;
    }
  }
  throw new Failure(`The PostgreSQL in ${directory} is neither up nor down: look into its log, or stop it by hand.`);
}
