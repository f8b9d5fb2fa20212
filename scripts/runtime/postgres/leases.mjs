import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { isAlive, readHolder, thisProcess } from "../file-lock.mjs";

/**
 * Who uses the embedded database: `npm start`, an import beside it, another import. One file a process.
 * The last to leave stops the server; a process that was killed no longer counts.
 * @param {string} dataDirectory
 */
function folder(dataDirectory) {
  return path.join(dataDirectory, "database-users");
}

/** @param {string} dataDirectory */
export async function takeLease(dataDirectory) {
  await mkdir(folder(dataDirectory), { recursive: true, mode: 0o700 });
  await writeFile(leaseFile(dataDirectory), JSON.stringify(thisProcess()));
}

/** @param {string} dataDirectory */
export async function dropLease(dataDirectory) {
  await rm(leaseFile(dataDirectory), { force: true });
}

/** @param {string} dataDirectory */
export async function isLeased(dataDirectory) {
  const names = await readdir(folder(dataDirectory)).catch(() => []);
  for (const name of names) {
    const file = path.join(folder(dataDirectory), name);
    if (isAlive(await readHolder(file))) return true;
    await rm(file, { force: true });
  }
  return false;
}

/** @param {string} dataDirectory */
function leaseFile(dataDirectory) {
  return path.join(folder(dataDirectory), `${process.pid}.json`);
}
