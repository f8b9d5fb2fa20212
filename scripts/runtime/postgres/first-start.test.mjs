import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inProject } from "../project.mjs";

// Whole processes with an identity and a umask of their own. Only root can give them these.
const isRoot = process.getuid?.() === 0;

const START = `
process.umask(Number(process.argv[2]));
if (process.argv[3]) process.setgid(Number(process.argv[3])), process.setuid(Number(process.argv[3]));
const { runEntry } = await import(${JSON.stringify(inProject("scripts/runtime/lifecycle.mjs"))});
const { prepareDataDirectory } = await import(${JSON.stringify(inProject("scripts/runtime/data-directory.mjs"))});
const { useEmbeddedDatabase } = await import(${JSON.stringify(inProject("scripts/runtime/postgres/embedded.mjs"))});
await runEntry(async () => {
  await prepareDataDirectory(process.argv[1]);
  await useEmbeddedDatabase(process.argv[1]);
  console.log("started");
  return 0;
});`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paperclub-first-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * @param {{ umask: number, uid?: number, data?: string }} as
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function start({ umask, uid, data = "above/data" }) {
  const args = [path.join(folder, data), String(umask), ...(uid === undefined ? [] : [String(uid)])];
  const child = spawn(process.execPath, ["--input-type=module", "--eval", START, ...args], { stdio: "pipe" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

test.runIf(isRoot)("as root under umask 077 the first start works, and the next", { timeout: 60_000 }, async () => {
  chmodSync(folder, 0o755);
  for (let times = 0; times < 2; times += 1) {
    expect(await start({ umask: 0o077 })).toMatchObject({ code: 0, said: expect.stringMatching(/^started$/m) });
  }
});

test.runIf(isRoot)("a user id without a name gets one line that says what to do", { timeout: 60_000 }, async () => {
  chmodSync(folder, 0o777);
  const { code, said } = await start({ umask: 0o022, uid: 54_321, data: "data" });
  expect({ code, lines: said.trimEnd().split("\n") }).toEqual({
    code: 1,
    lines: [expect.stringMatching(/this user ID has no name, .*\/etc\/passwd.*DATABASE_URL/)],
  });
});
