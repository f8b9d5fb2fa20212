import { readFileSync, statSync } from "node:fs";
import { chown, stat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";

const NOBODY = { uid: 65534, gid: 65534 };

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * PostgreSQL refuses to run as root. As root we give it to the owner of its data, or to `nobody`
 * for a new one; anyone else runs it as themselves (undefined).
 * @param {string | undefined} dataDirectory an existing one
 * @returns {Promise<Account | undefined>}
 */
export async function databaseAccount(dataDirectory) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = dataDirectory && (await stat(dataDirectory).catch(() => undefined));
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

/** @returns {Account} */
function nobody() {
  try {
    const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
    return line ? { uid: Number(line[1]), gid: Number(line[2]) } : NOBODY;
  } catch {
    return NOBODY;
  }
}

/**
 * Whether the account may walk down to this folder and into it.
 * @param {Account | undefined} account undefined is ourselves
 * @param {string} folder
 */
export function canReach(account, folder) {
  if (!account) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (!maySearch(account, at)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * @param {Account} account
 * @param {string} folder
 */
function maySearch({ uid, gid }, folder) {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/**
 * @param {Account | undefined} account
 * @param {string} file
 */
export async function giveTo(account, file) {
  if (account) await chown(file, account.uid, account.gid);
}
