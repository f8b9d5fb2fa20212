import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import process from "node:process";
import { lastLines, runProgram } from "./child-process.mjs";
import { Failure } from "./failure.mjs";
import { withLock } from "./file-lock.mjs";
import { fingerprintOf, isStamped, stamp } from "./fingerprint.mjs";
import { npmEnvironment } from "./npm-environment.mjs";
import { withProgress } from "./progress.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { assertCheckoutWritable } from "./writable-checkout.mjs";

const STAMP = inProject("node_modules", ".paperclub-lock");
const LOCK = inProject("node_modules", ".paperclub-install");

/** Installs what package-lock.json names, if that changed since the last time or never happened. */
export async function ensureDependencies() {
  if (await isInstalled()) return;
  await assertCheckoutWritable("install the dependencies");
  await mkdir(inProject("node_modules"), { recursive: true });
  await withProgress("Installing the dependencies, which takes a minute or two", () =>
    withLock(LOCK, async () => {
      if (await isInstalled()) return; // by another copy of us, while we waited
      await install();
      await stamp(STAMP, lockFingerprint());
    }),
  );
}

function isInstalled() {
  return existsSync(inProject("node_modules", "next")) && isStamped(STAMP, lockFingerprint());
}

function lockFingerprint() {
  return fingerprintOf(projectRoot, ["package-lock.json"], {
    also: [process.platform, process.arch, process.versions.modules],
  });
}

/**
 * `npm install` and not `npm ci`: some registries lack packages that the lock file lists for other platforms,
 * and `npm ci` then gives up. The build needs the development packages too, whatever NODE_ENV says.
 */
async function install() {
  const args = ["install", "--include=dev", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
  const { command, prefix } = findNpm();
  const { code, output } = await runProgram(command, [...prefix, ...args], {
    cwd: projectRoot,
    env: npmEnvironment(),
    shell: process.platform === "win32" && prefix.length === 0,
  }).catch((error) => ({ code: 1, output: String(error) }));
  if (code !== 0) throw new Failure(`Installing the dependencies failed: ${lastLines(output, 4)}`);
}

/** The npm that started us, if one did: it exists for certain, also where none is on the PATH. */
function findNpm() {
  const running = process.env.npm_execpath;
  if (running?.endsWith("npm-cli.js")) return { command: process.execPath, prefix: [running] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", prefix: [] };
}
