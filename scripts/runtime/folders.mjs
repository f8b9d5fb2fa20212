import { chmod, mkdir, stat } from "node:fs/promises";
import path from "node:path";

const OPEN_MODE = 0o755;

/**
 * Makes a folder and those above it that are missing, and gives each the mode, which a strict umask would cut.
 * Node's own `recursive` never returns below /proc.
 * @param {string} folder
 * @param {number | undefined} mode of all that are made; undefined leaves it to the umask
 * @returns {Promise<boolean>} whether it is new
 */
export async function makeFolders(folder, mode) {
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return false;
  if (path.dirname(folder) !== folder) await makeFolders(path.dirname(folder), mode);
  await mkdir(folder);
  if (mode !== undefined) await chmod(folder, mode);
  return true;
}

/**
 * Makes a folder that every user may enter. Those from `top` down are ours: an earlier start under a strict umask may have
 * left them closed, and they are opened.
 * @param {string} top
 * @param {string} folder `top` or below it
 */
export async function makeOpenFolders(top, folder) {
  await makeFolders(folder, OPEN_MODE);
  for (let at = folder; at.startsWith(top); at = path.dirname(at)) {
    const { mode } = await stat(at);
    if ((mode & OPEN_MODE) !== OPEN_MODE) await chmod(at, mode | OPEN_MODE);
  }
}
