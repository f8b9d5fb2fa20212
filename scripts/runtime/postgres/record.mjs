import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { errorCode, Failure } from "../failure.mjs";
import { findFreePort } from "../free-port.mjs";

/**
 * @typedef {object} DatabaseRecord what a data directory remembers of its database
 * @property {string} directory of the cluster; relative to the data directory when it lies inside, so that both can move
 * @property {number} port
 * @property {string} password
 */

/** @param {string} dataDirectory */
function recordFile(dataDirectory) {
  return path.join(dataDirectory, "database.json");
}

/**
 * @param {string} dataDirectory
 * @returns {Promise<DatabaseRecord | undefined>}
 */
export async function readRecord(dataDirectory) {
  const file = recordFile(dataDirectory);
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw new Failure(`${file} cannot be read: it holds the password of the embedded database.`);
  }
}

/**
 * @param {string} dataDirectory
 * @param {DatabaseRecord} record
 */
export async function writeRecord(dataDirectory, record) {
  const file = recordFile(dataDirectory);
  const next = `${file}.${process.pid}`;
  await writeFile(next, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(next, file);
}

/**
 * @param {string} dataDirectory
 * @param {string} directory absolute, of the cluster
 * @returns {Promise<DatabaseRecord>}
 */
export async function newRecord(dataDirectory, directory) {
  const relative = path.relative(dataDirectory, directory);
  return {
    directory: relative.startsWith("..") ? directory : relative,
    port: await findFreePort(),
    password: randomBytes(24).toString("base64url"),
  };
}
