#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which has to be downloaded from a host that many machines
// cannot reach: the same commands and the same protocol, over the same engine as WebAssembly from npm.
// Prisma's command line starts it when PRISMA_SCHEMA_ENGINE_BINARY names it; see docs/decisions/0002.
import { readFileSync } from "node:fs";
import process from "node:process";
import { errorText } from "./runtime/failure.mjs";
import { runCliCommand } from "./runtime/schema-engine/cli-commands.mjs";
import { serveJsonRpc } from "./runtime/schema-engine/json-rpc.mjs";
import { engineVersion, lastPanic, openEngine } from "./runtime/schema-engine/load-engine.mjs";
import { writeLog } from "./runtime/schema-engine/log.mjs";

const PANIC_EXIT_CODE = 101;

const args = process.argv.slice(2);

/** @param {string} name */
function valuesOf(name) {
  return args.flatMap((arg, index) => (arg === name ? [args[index + 1] ?? ""] : []));
}

function databaseUrl() {
  const [datasource] = valuesOf("--datasource");
  return (datasource && JSON.parse(datasource).url) || process.env.DATABASE_URL || undefined;
}

process.on("uncaughtException", (error) => {
  writeLog("ERROR", lastPanic() || errorText(error), { backtrace: error.stack });
  process.exit(PANIC_EXIT_CODE);
});

if (args.includes("--version")) {
  process.stdout.write(`schema-engine-wasm ${await engineVersion()}\n`);
} else if (args.includes("cli")) {
  process.exitCode = await runCliCommand(args[args.indexOf("cli") + 1] ?? "", databaseUrl());
} else {
  /** @type {[string, string][]} */
  const datamodels = valuesOf("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  /** @type {Promise<any> | undefined} */
  let engine;
  await serveJsonRpc(() => {
    engine ??= openEngine({ url: databaseUrl(), datamodels: datamodels.length > 0 ? datamodels : undefined });
    return engine;
  });
  process.exit(0); // its connections would keep the process alive
}
