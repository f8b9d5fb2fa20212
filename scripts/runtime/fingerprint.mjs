import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * One hash over names and contents, so that a touched but equal file changes nothing and a deleted one does.
 * @param {string} root
 * @param {readonly string[]} entries files or folders below root; missing ones are fine
 * @param {{ skip?: (relative: string) => boolean, also?: readonly string[] }} [options]
 */
export function fingerprintOf(root, entries, { skip = () => false, also = [] } = {}) {
  const hash = createHash("sha256");
  for (const value of also) hash.update(`${value}\0`);
  for (const file of entries.flatMap((entry) => listFiles(root, entry, skip))) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} relative
 * @param {(relative: string) => boolean} skip
 * @returns {string[]} sorted, with forward slashes
 */
function listFiles(root, relative, skip) {
  const absolute = path.join(root, relative);
  if (skip(relative) || !existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [relative];
  const names = readdirSync(absolute).sort();
  return names.flatMap((name) => listFiles(root, `${relative}/${name}`, skip));
}

/**
 * @param {string} stampFile
 * @param {string} fingerprint
 */
export async function isStamped(stampFile, fingerprint) {
  return (await readFile(stampFile, "utf8").catch(() => "")).trim() === fingerprint;
}

/**
 * @param {string} stampFile
 * @param {string} fingerprint
 */
export async function stamp(stampFile, fingerprint) {
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, `${fingerprint}\n`);
}
