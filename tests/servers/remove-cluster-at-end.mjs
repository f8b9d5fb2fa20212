// Holds a PostgreSQL for a test: stops it and removes its files when standard input ends, which it does when whoever
// started this process asks for it, and also when they are no more: a test that ran out of time tidies nothing up.
import { rm } from "node:fs/promises";
import { stopCluster } from "../../scripts/runtime/postgres/cluster.mjs";

const { placement, folder } = JSON.parse(process.argv[2] ?? "");

process.stdin.resume().once("close", async () => {
  await stopCluster(placement);
  for (const place of [placement.directory, folder]) await rm(place, { recursive: true, force: true });
});
