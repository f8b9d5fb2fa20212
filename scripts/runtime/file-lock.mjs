import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "./failure.mjs";
import { processIdentity } from "./process-identity.mjs";

const RETRY_MS = 50;

/** @typedef {{ pid: number, identity: string, note?: string }} LockHolder */

/** @param {string} [note] */
export function thisProcess(note) {
  return { pid: process.pid, identity: processIdentity(process.pid) ?? "", ...(note && { note }) };
}

/**
 * @param {LockHolder | undefined} holder
 * @returns {holder is LockHolder}
 */
export function isAlive(holder) {
  return holder !== undefined && processIdentity(holder.pid) === holder.identity;
}

/**
 * @param {string} file
 * @returns {Promise<LockHolder | undefined>}
 */
export async function readHolder(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock, or says who has it. A lock whose process is gone, killed or rebooted, is taken over.
 * @param {string} file
 * @param {string} [note] what others may want to know about the holder
 * @returns {Promise<{ release: () => Promise<void> } | { lockedBy: LockHolder }>}
 */
export async function tryLock(file, note) {
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(thisProcess(note)), { mode: 0o600 });
  try {
    for (;;) {
      try {
        await link(mine, file); // unlike "write if absent", this never shows a lock without its content
        return { release: () => rm(file, { force: true }) };
      } catch (error) {
        if (errorCode(error) !== "EEXIST") throw error;
      }
      const holder = await readHolder(file);
      if (isAlive(holder)) return { lockedBy: holder };
      await discardStale(file, holder);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/**
 * Moves the dead lock aside before it looks again: two processes that both saw it dead must not
 * both delete, or the slower one would delete the lock that the faster one has just taken.
 * @param {string} file
 * @param {LockHolder | undefined} stale
 */
async function discardStale(file, stale) {
  const aside = `${file}.stale.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return; // someone else was faster
  }
  const moved = await readHolder(aside);
  if (moved?.identity !== stale?.identity && isAlive(moved)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Runs the work while nobody else with the same file does; waits for its turn.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  for (;;) {
    const lock = await tryLock(file);
    if ("release" in lock) {
      try {
        return await work();
      } finally {
        await lock.release();
      }
    }
    await sleep(RETRY_MS);
  }
}
