import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processIdentity } from "../process-identity.mjs";
import { inProject } from "../project.mjs";
import { findPostmaster } from "./postmaster.mjs";

// Whole processes, as they are what gets killed: each opens the database of one data directory and waits.

const HOLDER = `
import { runEntry } from ${JSON.stringify(inProject("scripts/runtime/lifecycle.mjs"))};
import { useEmbeddedDatabase } from ${JSON.stringify(inProject("scripts/runtime/postgres/embedded.mjs"))};
await runEntry(async () => {
  const { url } = await useEmbeddedDatabase(process.argv[1]);
  console.log(url);
  setInterval(() => undefined, 1000);
});`;

let folder = "";
/** @type {import("node:child_process").ChildProcess[]} */
const holders = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "paperclub-embedded-"));
  await chmod(folder, 0o711);
});

afterEach(async () => {
  await Promise.all(holders.splice(0).map((holder) => end(holder, "SIGTERM")));
  await rm(folder, { recursive: true });
});

async function hold() {
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", HOLDER, folder], { stdio: "pipe" });
  holders.push(holder);
  let said = "";
  holder.stderr.on("data", (chunk) => (said += chunk));
  const url = await new Promise((resolve, reject) => {
    holder.stdout.on("data", (chunk) => String(chunk).includes("postgresql://") && resolve(String(chunk).trim()));
    holder.once("exit", () => reject(new Error(said)));
  });
  return { holder, url };
}

/**
 * @param {import("node:child_process").ChildProcess} holder
 * @param {NodeJS.Signals} signal
 */
async function end(holder, signal) {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  holder.kill(signal);
  await once(holder, "exit");
}

const directory = () => path.join(folder, "postgres");
const isRunning = async () => (await findPostmaster(directory())) !== undefined;

test("the last of several users stops it", { timeout: 30_000 }, async () => {
  const [first, second] = await Promise.all([hold(), hold()]); // both find nothing there
  expect(second.url).toBe(first.url);
  await end(first.holder, "SIGTERM");
  expect(await isRunning()).toBe(true);
  await end(second.holder, "SIGINT");
  expect(await isRunning()).toBe(false);
});

test("a killed user leaves a server that the next one takes over and stops", { timeout: 30_000 }, async () => {
  const { holder, url } = await hold();
  await end(holder, "SIGKILL");
  expect(await isRunning()).toBe(true);
  const next = await hold();
  expect(next.url).toBe(url);
  await end(next.holder, "SIGTERM");
  expect(await isRunning()).toBe(false);
});

test("a number in postmaster.pid that is now someone else's does not stop it", { timeout: 30_000 }, async () => {
  const { holder } = await hold();
  await end(holder, "SIGTERM");
  expect(processIdentity(process.pid)).toBeDefined();
  await writeFile(
    path.join(directory(), "postmaster.pid"),
    `${process.pid}\n${directory()}\n0\n1\n\n127.0.0.1\n\nready\n`,
  );
  await hold();
  expect(await isRunning()).toBe(true);
});

test("data of another major version is refused in one line", { timeout: 30_000 }, async () => {
  const { holder } = await hold();
  await end(holder, "SIGTERM");
  const file = path.join(directory(), "PG_VERSION");
  const written = await readFile(file, "utf8");
  await writeFile(file, "17\n");
  await expect(hold()).rejects.toThrow(
    /^.*was written by PostgreSQL 17, but this version of Paperclub includes \d+: .*\n$/,
  );
  await writeFile(file, written);
});
