import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure.mjs";
import { withLock } from "../file-lock.mjs";
import { findFreePort } from "../free-port.mjs";
import { whenStopping } from "../lifecycle.mjs";
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
 * When we stop, it is stopped, unless someone else uses it.
 * @param {string} dataDirectory
 * @returns {Promise<import("../database.mjs").Database>}
 */
export async function useEmbeddedDatabase(dataDirectory) {
  const lockFile = path.join(dataDirectory, "database.lock");
  /** @type {Embedded | undefined} */
  let embedded;
  let isAlone = false;
  // Before it starts and not after: a Ctrl-C in between would leave it running.
  whenStopping(() =>
    withLock(lockFile, async () => {
      await dropLease(dataDirectory);
      if (embedded && !(await isLeased(dataDirectory))) await stopCluster(embedded.placement);
    }),
  );
  const { placement, record } = await withLock(lockFile, async () => {
    embedded = await placeRecorded(dataDirectory);
    isAlone = !(await isLeased(dataDirectory));
    await takeLease(dataDirectory);
    await ensureRunning(dataDirectory, embedded);
    return embedded;
  });
  return {
    url: `postgresql://${SUPERUSER}:${record.password}@127.0.0.1:${record.port}/${DATABASE_NAME}`,
    isAlone,
    async revive() {
      if (await findPostmaster(placement.directory)) return false;
      await withLock(lockFile, () => ensureRunning(dataDirectory, { placement, record }, { mayMove: false }));
      return true;
    },
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
  await withProgress("Creating the database", () => initialiseCluster(placement, record.password));
  return { placement, record };
}

/**
 * @param {string} dataDirectory
 * @param {Embedded} embedded the port of its record changes if another program took it meanwhile
 * @param {{ mayMove?: boolean }} [options] the app already knows the port
 */
async function ensureRunning(dataDirectory, { placement, record }, { mayMove = true } = {}) {
  if (await joinRunning(placement, record)) return;
  for (let attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
    const cluster = {
      ...placement,
      port: record.port,
      logFile: path.join(dataDirectory, "postgres.log"),
      isThrowaway: false,
    };
    if ((await withProgress("Starting the database", () => startCluster(cluster))) === "ready") return;
    if (!mayMove) break;
    record.port = await findFreePort();
    await writeRecord(dataDirectory, record);
  }
  throw new Failure(`The embedded PostgreSQL found its port in use (last tried: ${record.port}).`);
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
  throw new Failure(`The PostgreSQL in ${directory} is neither up nor down: check its log, or stop it by hand.`);
}
