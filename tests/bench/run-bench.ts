import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { openBenchDatabase } from "@tests/bench/bench-database";
import type { BenchOptions } from "@tests/bench/bench-options";
import type { BenchRun } from "@tests/bench/bench-run";
import type { Cleanup } from "@tests/bench/cleanup";
import type { Figure } from "@tests/bench/figure";
import { fillClub } from "@tests/bench/fill/fill-club";
import { startFloor } from "@tests/bench/floor-server";
import { groups } from "@tests/bench/groups";
import { startServer } from "@tests/bench/start-server";
import { findFreePort } from "@tests/servers/app-server";
import { getDb, getPool } from "@/server/db";

const root = path.resolve(import.meta.dirname, "../..");

/** Runs the groups one after the other against the built app on a database of its own. */
export async function runBench(
  { groups: names, seconds, liveSeconds }: BenchOptions,
  cleanup: Cleanup,
  say: (line: string) => void,
): Promise<Figure[]> {
  say("Building what changed …");
  await promisify(execFile)(process.execPath, ["scripts/build.mjs", "--if-changed"], { cwd: root });
  const floor = await startFloor(cleanup);

  say("Filling a database …");
  const port = await findFreePort();
  const env = await openBenchDatabase(cleanup, port);
  Object.assign(process.env, env); // read on first use, which is below
  cleanup.add(async () => {
    await getDb().$disconnect();
    await getPool().end();
  });
  const club = await fillClub(getDb(), getPool());

  const start = (on: number, nodeFlags: readonly string[] = []) =>
    startServer(cleanup, {
      args: [...nodeFlags, "scripts/serve.mjs"],
      cwd: root,
      env: { ...env, PUBLIC_URL: `http://localhost:${on}`, AUTH_URL: `http://localhost:${on}` },
      port: on,
      readyPath: "/api/health",
    });
  const app = await start(port);
  const bench: BenchRun = {
    app,
    floor,
    club,
    pool: getPool(),
    seconds,
    liveSeconds,
    publicOrigin: `http://localhost:${port}`,
    startAgain: async (options) => start(await findFreePort(), options?.nodeFlags),
    startFloorAgain: () => startFloor(cleanup),
  };
  const figures: Figure[] = [];
  for (const name of names) {
    say(`Measuring ${name} …`);
    figures.push(...(await groups[name](bench)));
  }
  return figures;
}
