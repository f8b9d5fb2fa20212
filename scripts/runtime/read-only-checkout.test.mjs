import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOf, stamp } from "./fingerprint.mjs";
import { findFreePort } from "./free-port.mjs";
import { inProject } from "./project.mjs";

// A checkout without what the steps of a start make, which cannot be written: by a mount as root, else by its modes.
const isRoot = process.getuid?.() === 0;
const SOME_UID = 65_534;

/** Mounts the folder on itself read-only, for this process and its children alone. */
const READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" && exec "$@"';

let checkout = "";
beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), "paperclub-checkout-"));
  cpSync(inProject("scripts"), path.join(checkout, "scripts"), { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(inProject(file), path.join(checkout, file));
});
afterEach(() => {
  setModes(checkout, 0o755);
  rmSync(checkout, { recursive: true });
});

/** @param {string} folder @param {number} mode */
function setModes(folder, mode) {
  chmodSync(folder, mode);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), mode);
  }
}

/** As an install leaves it, as far as a start looks. */
async function seemInstalled() {
  const modules = path.join(checkout, "node_modules");
  mkdirSync(modules);
  for (const name of ["next", "prisma"]) symlinkSync(inProject("node_modules", name), path.join(modules, name));
  const lock = fingerprintOf(checkout, ["package-lock.json"], {
    also: [process.platform, process.arch, process.versions.modules],
  });
  await stamp(path.join(modules, ".paperclub-lock"), lock);
}

/**
 * @typedef {"a read-only file system" | "an ordinary user"} Way
 * @param {Way} way
 * @param {string[]} script with its arguments
 * @returns {Promise<{ code: number | null, lines: string[] }>}
 */
async function run(way, [script = "", ...options]) {
  const command = [process.execPath, path.join(checkout, "scripts", script), ...options];
  const port = await findFreePort();
  if (way === "an ordinary user") setModes(checkout, 0o555);
  const [program = "", ...args] =
    way === "a read-only file system" ? ["unshare", "-m", "sh", "-c", READ_ONLY, checkout, ...command] : command;
  const as = way === "an ordinary user" && isRoot ? { uid: SOME_UID, gid: SOME_UID } : {};
  const { PATH, HOME } = process.env;
  const child = spawn(program, args, {
    stdio: "pipe",
    env: { PATH, HOME, PORT: String(port), NODE_ENV: "production" },
    ...as,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, lines: said.trimEnd().split("\n") })));
}

const needsRoot = (/** @type {Way} */ way) => way === "a read-only file system";
const ways = /** @type {const} */ ([
  ["a read-only file system", "is read-only"],
  ["an ordinary user", "may not be written by this user"],
]);

for (const [way, why] of ways) {
  const testHere = test.runIf(isRoot || !needsRoot(way));
  const refused = (/** @type {string} */ step) => ({
    code: 1,
    lines: [expect.stringMatching(new RegExp(`^${checkout} ${why}, .*${step}.*npm run build.*DATA_DIR`))],
  });

  testHere(`the first start for ${way} says in one line what to do`, async () => {
    expect(await run(way, ["start.mjs"])).toEqual(refused("install the dependencies"));
  });

  testHere(`a build for ${way} says in one line what to do`, async () => {
    await seemInstalled();
    expect(await run(way, ["build.mjs", "--if-changed"])).toEqual(refused("generate the database client"));
  });
}
