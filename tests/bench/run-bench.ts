import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { openBenchDatabase } from "@tests/bench/bench-database";
import type { BenchOptions } from "@tests/bench/bench-options";
import type { BenchBase, BenchRun, StartOptions } from "@tests/bench/bench-run";
import type { Cleanup } from "@tests/bench/cleanup";
import type { Figure } from "@tests/bench/figure";
import { fillClub } from "@tests/bench/fill/fill-club";
import { startFloor } from "@tests/bench/floor-server";
import { groups, longGroups } from "@tests/bench/groups";
import { startServer } from "@tests/bench/process/start-server";
import { findFreePort } from "@tests/servers/app-server";
import { getDb, getPool } from "@/server/db";
import { ensureBrowser } from "../../scripts/runtime/testing/browser.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Without one they would fail after what came before them took minutes. */
const groupsInABrowser: ReadonlySet<string> = new Set(["browser-thread", "javascript"]);

/** Runs the groups one after the other against the built app on a database of its own. */
export async function runBench(
  options: BenchOptions,
  cleanup: Cleanup,
  say: (line: string) => void,
): Promise<Figure[]> {
  if (options.groups.some((name) => groupsInABrowser.has(name))) await ensureBrowser();
  say("Building what changed …");
  await promisify(execFile)(process.execPath, ["scripts/build.mjs", "--if-changed"], { cwd: root });

  say("Filling a database …");
  const port = await findFreePort();
  const env = await openBenchDatabase(cleanup, port);
  Object.assign(process.env, env); // read on first use, which is below
  cleanup.add(async () => {
    await getDb().$disconnect();
    await getPool().end();
  });
  const club = await fillClub(getDb(), getPool());

  const start = async ({ nodeFlags = [], env: more = {}, port: on }: StartOptions = {}) => {
    const port = on ?? (await findFreePort());
    const address = `http://localhost:${port}`;
    return startServer(cleanup, {
      args: [...nodeFlags, "scripts/serve.mjs"],
      cwd: root,
      env: { ...env, PUBLIC_URL: address, AUTH_URL: address, ...more },
      port,
      readyPath: "/api/health",
    });
  };
  const { seconds, liveSeconds, soakMinutes } = options;
  const base: BenchBase = { club, pool: getPool(), seconds, liveSeconds, soakMinutes, say, startAgain: start };
  const figures: Figure[] = [];
  if (options.groups.length > 0) {
    const floor = await startFloor(cleanup);
    const app = await start({ port });
    const publicOrigin = `http://localhost:${port}`;
    const bench: BenchRun = { ...base, app, floor, publicOrigin, startFloorAgain: () => startFloor(cleanup) };
    for (const name of options.groups) {
      say(`Measuring ${name} …`);
      figures.push(...(await groups[name](bench)));
    }
    await app.stop();
    await floor.stop();
  }
  for (const name of options.longGroups) {
    say(`Measuring ${name} …`);
    figures.push(...(await longGroups[name](base)));
  }
  return figures;
}
