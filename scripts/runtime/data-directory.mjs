import { randomBytes } from "node:crypto";
import { chmod, readFile, rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { errorCode, errorText, explainError, Failure } from "./failure.mjs";
import { makeFolders } from "./folders.mjs";

/** A new database takes about 60 MB; below this PostgreSQL stops in the middle of something. */
const MIN_FREE_MB = 100;
const MIN_SECRET_LENGTH = 32;
const BYTES_PER_MB = 1_000_000;
const PRIVATE_MODE = 0o700;
/** Others may walk through to what they know of, and list nothing. */
const THROUGH_MODE = 0o711;

/**
 * Makes the data directory and finds out now, in one line, whether it can be used.
 * Its files are for us alone; as root, the database's user must be able to walk through.
 * @param {string} directory
 */
export async function prepareDataDirectory(directory) {
  const probe = path.join(directory, `.probe.${process.pid}`);
  try {
    const isRoot = process.getuid?.() === 0;
    const isNew = await makeFolders(directory, isRoot ? THROUGH_MODE : undefined);
    if (isNew && !isRoot) await chmod(directory, PRIVATE_MODE);
    await writeFile(probe, "probe");
    await rm(probe);
  } catch (error) {
    const reason = explainError(error) ?? errorText(error);
    throw new Failure(`The data directory ${directory} cannot be used: ${reason} Set DATA_DIR to a writable folder.`);
  }
  await assertSpace(directory);
}

/** @param {string} directory */
async function assertSpace(directory) {
  const { bavail, bsize } = await statfs(directory);
  const freeMb = Math.floor((bavail * bsize) / BYTES_PER_MB);
  if (freeMb >= MIN_FREE_MB) return;
  throw new Failure(
    `The disk of the data directory ${directory} is full: ${freeMb} MB are free and ${MIN_FREE_MB} MB are needed.`,
  );
}

/**
 * The secret that signs what this instance issues: made once, then kept.
 * @param {string} directory
 */
export async function readOrCreateSecret(directory) {
  const chosen = process.env.AUTH_SECRET;
  if (chosen && chosen.length < MIN_SECRET_LENGTH) {
    throw new Failure(`AUTH_SECRET must have at least ${MIN_SECRET_LENGTH} characters. It has ${chosen.length}.`);
  }
  if (chosen) return chosen;
  const file = path.join(directory, "secret");
  try {
    await writeFile(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
  const secret = (await readFile(file, "utf8")).trim();
  if (!secret) throw new Failure(`${file} is empty. Delete it. Everyone will have to sign in again.`);
  return secret;
}
