import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Cleanup } from "@tests/bench/cleanup";
import { type Server, startServer } from "@tests/bench/process/start-server";
import { findFreePort } from "@tests/servers/app-server";

const folder = path.join(import.meta.dirname, "floor-app");
const nextFolder = path.resolve(import.meta.dirname, "../../node_modules/next");
const next = path.join(nextFolder, "dist/bin/next");
const sources = ["next.config.ts", "instrumentation.ts", "app/layout.tsx", "app/page.tsx", "app/empty/route.ts"];
const stampFile = path.join(folder, ".next/bench-stamp");

/** What the framework does without an app on it: an empty page and an empty route handler, by `next start`. */
export async function startFloor(cleanup: Cleanup): Promise<Server> {
  await buildFloor();
  const port = await findFreePort();
  return startServer(cleanup, {
    args: [next, "start", "-p", String(port)],
    cwd: folder,
    env: productionEnv,
    port,
    readyPath: "/empty",
  });
}

const productionEnv: Record<string, string> & { NODE_ENV: "production" } = {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Once for its sources and the framework's version. */
async function buildFloor(): Promise<void> {
  const hash = createHash("sha256").update(await readFile(path.join(nextFolder, "package.json")));
  for (const file of sources) hash.update(await readFile(path.join(folder, file)));
  const stamp = hash.digest("hex");
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  await promisify(execFile)(process.execPath, [next, "build"], {
    cwd: folder,
    env: { ...process.env, ...productionEnv },
  });
  await writeFile(stampFile, stamp);
}
