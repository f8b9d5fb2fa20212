// A checkout that is built and cannot be written serves: by a mount, and for a user who may write nothing in it.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "@tests/servers/app-server";
import { createDatabase, databasePrefix, dropDatabases, migrate } from "@tests/setup/test-database";
import { testEnvironment } from "@tests/setup/test-environment";
import { expect, test } from "./fixtures";

const root = path.resolve(import.meta.dirname, "../..");
const serve = [process.execPath, path.join(root, "scripts/serve.mjs")];
/** Mounts the checkout on itself read-only, for this process alone. */
const READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" && exec "$@"';
const SOME_UID = 65_534;

const ways = {
  "on a read-only file system": { command: ["unshare", "-m", "sh", "-c", READ_ONLY, root, ...serve], as: {} },
  "of another user": { command: serve, as: { uid: SOME_UID, gid: SOME_UID } },
} as const;

for (const [name, { command, as }] of Object.entries(ways)) {
  test(`a built checkout ${name} serves`, async ({ request }) => {
    test.skip(process.getuid?.() !== 0, "only root can mount, or be somebody else");
    const database = `${databasePrefix()}_ro_${"uid" in as ? "user" : "mount"}`;
    const databaseUrl = await createDatabase(database);
    const folder = await mkdtemp(path.join(tmpdir(), "paperclub-ro-"));
    const port = await findFreePort();
    const publicUrl = `http://localhost:${port}`;
    let app: ChildProcess | undefined;
    try {
      await migrate(databaseUrl);
      const [program = "", ...args] = command;
      const env = { ...process.env, ...testEnvironment({ databaseUrl, publicUrl }), PORT: String(port) };
      const dataDirectory = "uid" in as ? path.join(tmpdir(), `paperclub-ro-${port}`) : folder;
      app = spawn(program, args, { env: { ...env, DATA_DIR: dataDirectory }, stdio: "ignore", ...as });
      const status = async (address: string) =>
        (await request.get(`${publicUrl}${address}`).catch(() => null))?.status() ?? null; // not listening yet
      await expect.poll(() => status("/api/health"), { timeout: 120_000 }).toBe(200);
      expect(await status("/sign-in")).toBe(200);
    } finally {
      await stop(app);
      await rm(folder, { recursive: true, force: true });
      await rm(path.join(tmpdir(), `paperclub-ro-${port}`), { recursive: true, force: true });
      await dropDatabases(database);
    }
  });
}

async function stop(app: ChildProcess | undefined): Promise<void> {
  if (app === undefined || app.exitCode !== null) return;
  const ended = new Promise((resolve) => app.once("exit", resolve));
  app.kill("SIGTERM");
  await ended;
}
