import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startReplayServer } from "@tests/replay-server/replay-server";

/**
 * The replay server on its own, for browser tests and for trying things by hand:
 * `npx tsx tests/replay-server/run.ts [--port 4010] [--items month.json]…`, then `HF_BASE_URL=http://127.0.0.1:4010`.
 * Prints its address when it listens.
 */
const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, items: { type: "string", multiple: true } },
});
const files = values.items ?? ["tests/fixtures/feed/hf-items.json"];
const items = files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")));
const server = await startReplayServer({ items, port: Number(values.port) });
process.stdout.write(`${server.url}\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
