// Commands as npm starts them, with a data directory that does not exist: it must not exist afterwards, either.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "paperclub-arguments-"));
afterAll(() => rmSync(folder, { recursive: true }));

const commands = [
  ["start.mjs"],
  ["build.mjs"],
  ["test.mjs"],
  ["check.mjs"],
  ...["demo", "import", "instance-owner", "sign-in-link", "tally", "worker", "bench"].map((name) => ["run.mjs", name]),
];

function run(script: readonly string[], ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const [file = "", ...before] = script;
  const env = { PATH: process.env.PATH, NODE_ENV: "test" as const, DATA_DIR: path.join(folder, "data"), PORT: "1" };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, "scripts", file), ...before, ...args],
      { cwd: folder, env },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

test("help does nothing but help, and what is not known is refused", { timeout: 60_000 }, async () => {
  for (const command of commands) {
    const [help, refused] = await Promise.all([run(command, "--help"), run(command, "--mail", "x")]);
    expect({ command, ...help }).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("Usage:") });
    expect({ command, ...refused }).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^Unknown option '--mail'\. .*\n$/),
    });
  }
  expect(existsSync(path.join(folder, "data"))).toBe(false);
});
