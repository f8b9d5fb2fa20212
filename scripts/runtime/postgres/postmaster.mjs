import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { processCommand, processIdentity } from "../process-identity.mjs";

const STATUS_LINE = 7;

/** @typedef {{ pid: number, port: number, isReady: boolean }} Postmaster */

/**
 * The server that runs on this data directory, if one does: ours, or one that outlived a killed Paperclub.
 * @param {string} directory
 * @returns {Promise<Postmaster | undefined>}
 */
export async function findPostmaster(directory) {
  const text = await readFile(pidFile(directory), "utf8").catch(() => undefined);
  if (!text) return undefined;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[STATUS_LINE]?.trim() === "ready" };
}

/**
 * PostgreSQL itself takes any running process with the stored number for its postmaster and refuses to start;
 * after a reboot or in a container that number is soon someone else's.
 * @param {string} directory
 */
export async function forgetDeadPostmaster(directory) {
  if (!(await findPostmaster(directory))) await rm(pidFile(directory), { force: true });
}

/** @param {string} directory */
function pidFile(directory) {
  return path.join(directory, "postmaster.pid");
}

/** @param {number} pid */
function isPostgres(pid) {
  if (!processIdentity(pid)) return false;
  const command = processCommand(pid);
  return command === undefined || command.includes("postgres");
}
