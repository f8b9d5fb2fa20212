import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { setAppEnvironment } from "./app-environment.mjs";
import { prepareDataDirectory } from "./data-directory.mjs";
import { openDatabase } from "./database.mjs";
import { Failure } from "./failure.mjs";
import { tryLock } from "./file-lock.mjs";
import { isStopping, report, whenStopping } from "./lifecycle.mjs";
import { applyMigrations } from "./migrations.mjs";
import { say } from "./progress.mjs";

const WATCH_MS = 1000;

/**
 * Opens the data directory and the database, up to date and running, and puts the app's environment in place.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function openInstance(settings) {
  await prepareDataDirectory(settings.dataDirectory);
  const database = await openDatabase(settings);
  await applyMigrations(database.url);
  await setAppEnvironment(settings, database.url);
  process.env.STARTED_ALONE = database.isAlone ? "yes" : "no";
  return database;
}

/**
 * One web process a data directory: two would run the same embedded database under each other's feet.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function claimInstance({ dataDirectory, publicUrl }) {
  await prepareDataDirectory(dataDirectory);
  const lock = await tryLock(path.join(dataDirectory, "running.json"), publicUrl);
  if ("lockedBy" in lock) {
    const { pid, note } = lock.lockedBy;
    throw new Failure(`Paperclub is already running on ${dataDirectory}, at ${note} (process ${pid}).`);
  }
  whenStopping(lock.release);
}

/**
 * Brings the embedded database back if it dies while we serve: an out-of-memory killer may pick it.
 * @param {import("./database.mjs").Database} database
 */
export async function watchDatabase(database) {
  while (!isStopping()) {
    await sleep(WATCH_MS, undefined, { ref: false });
    if (isStopping()) return;
    try {
      if (await database.revive()) say("The embedded PostgreSQL had stopped and was restarted.");
    } catch (error) {
      report(error);
    }
  }
}
