import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { errorText, Failure } from "../failure.mjs";
import { makeOpenFolders } from "../folders.mjs";
import { projectRoot } from "../project.mjs";
import { canReach, databaseAccount } from "./account.mjs";
import { copyBinaries, locateBinaries } from "./binaries.mjs";

/** Where things go that another user must reach while the checkout lies in a closed folder, such as /root. */
const SHARED_FOLDER = "/var/lib/paperclub";

/**
 * @typedef {object} Placement
 * @property {import("./binaries.mjs").Binaries} binaries
 * @property {import("./account.mjs").Account | undefined} account
 * @property {string} directory the cluster's data directory; its parent exists and can be reached
 */

/**
 * Decides who runs the database, with which binaries, and where its data lies.
 * @param {string} folder where the data should go, if the database's user can reach it
 * @param {string} [recorded] where it went the last time
 * @returns {Promise<Placement>}
 */
export async function placeCluster(folder, recorded) {
  const preferred = path.join(folder, "postgres");
  const known = [recorded, preferred].find((place) => place && existsSync(place));
  const account = await databaseAccount(known);
  const packaged = await locateBinaries();
  const binaries = canReach(account, path.join(packaged.root, "lib", "postgresql"))
    ? packaged
    : await copyToShared(packaged);
  if (known) {
    await reopen(known);
    return { binaries, account, directory: known };
  }
  if (canReach(account, folder)) return { binaries, account, directory: preferred };
  return { binaries, account, directory: path.join(await sharedFolderFor(folder), "postgres") };
}

/** @param {import("./binaries.mjs").Binaries} binaries */
async function copyToShared(binaries) {
  const folder = path.join(SHARED_FOLDER, "binaries");
  try {
    await makeOpenFolders(SHARED_FOLDER, folder);
    return await copyBinaries(binaries, folder);
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** @param {string} folder */
async function sharedFolderFor(folder) {
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 12);
  const shared = path.join(SHARED_FOLDER, name);
  try {
    await makeOpenFolders(SHARED_FOLDER, shared);
  } catch (error) {
    throw unusable(shared, error);
  }
  return shared;
}

/**
 * Data that an earlier start placed in a shared folder, which a strict umask may have closed.
 * @param {string} directory
 */
async function reopen(directory) {
  if (directory.startsWith(`${SHARED_FOLDER}${path.sep}`))
    await makeOpenFolders(SHARED_FOLDER, path.dirname(directory));
}

/**
 * @param {string} folder
 * @param {unknown} error
 */
function unusable(folder, error) {
  return new Failure(
    `PostgreSQL does not run as root, and its user cannot reach ${projectRoot}; ` +
      `${folder} cannot be used instead: ${errorText(error)}`,
  );
}
