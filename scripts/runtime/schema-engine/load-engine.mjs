import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { MigrationAdapterFactory, splitDatabaseUrl } from "./adapter.mjs";

const PACKAGE = "@prisma/schema-engine-wasm";
/** Commands such as validating a schema never connect, but the engine wants an address all the same. */
const NO_DATABASE = "postgresql://127.0.0.1:1/none";

/** Where the engine leaves the words of a crash of its own. */
const panicRegistry = {
  message: "",
  /** @param {string} message */
  set_message(message) {
    panicRegistry.message = message;
  },
};

export function lastPanic() {
  return panicRegistry.message;
}

export async function engineVersion() {
  const file = path.join(packageFolder(), "package.json");
  return JSON.parse(await readFile(file, "utf8")).version;
}

/**
 * Prisma's own schema engine, compiled to WebAssembly, connected to a database.
 * @param {{ url?: string | undefined, datamodels?: [string, string][] | undefined }} options
 * @returns {Promise<any>} its methods take and give what the native engine's do
 */
export async function openEngine({ url = NO_DATABASE, datamodels }) {
  const SchemaEngine = await instantiate();
  const { url: address, schema } = splitDatabaseUrl(url);
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(address, schema));
  const onLog = (/** @type {string} */ line) => process.env.DEBUG && process.stderr.write(`${line}\n`);
  return SchemaEngine.new({ datamodels }, onLog, factory);
}

/** The package's entry leaves the loading of the .wasm file to a bundler; without one it is done by hand. */
async function instantiate() {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panicRegistry });
  const glueFile = path.join(packageFolder(), "schema_engine_bg.js");
  const glue = await import(pathToFileURL(glueFile).href);
  const bytes = await readFile(glueFile.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  return glue.SchemaEngine;
}

function packageFolder() {
  return path.dirname(createRequire(import.meta.url).resolve(PACKAGE));
}
