// `npm run NAME -- …` for what is written in TypeScript: runs scripts/commands/NAME.ts with the database up and
// the app's environment in place, if it needs them. Standard output belongs to the command alone.
import { existsSync } from "node:fs";
import process from "node:process";
import { COMMANDS } from "./runtime/arguments/commands.mjs";
import { readArguments } from "./runtime/arguments/read-arguments.mjs";
import { runNode } from "./runtime/child-process.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { Failure } from "./runtime/failure.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { keepStandardOutputClean } from "./runtime/progress.mjs";
import { inProject } from "./runtime/project.mjs";
import { readSettings } from "./runtime/settings.mjs";

/** tsx runs TypeScript; the condition is the one under which modules that only a server may load can be loaded. */
const typescriptFlags = () => ["--conditions=react-server", "--import", import.meta.resolve("tsx")];

/** Makes up a past whose deadlines have gone by: a worker beside it would keep them before the past has happened. */
const commandsThatRunAlone = new Set(["demo"]);

/** Whoever has a published file can check it: with no instance, no settings and no database. */
const commandsThatNeedNoInstance = new Set(["tally"]);

const [name = "", ...args] = process.argv.slice(2);

if (isCommand(name)) readArguments(name, args);

await runEntry(async () => {
  keepStandardOutputClean();
  const script = inProject("scripts", "commands", `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(script)) throw new Failure(`Unknown command "${name}".`);
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || "production" });
  if (commandsThatNeedNoInstance.has(name)) await ensureDependencies();
  else await prepareInstance();
  return runNode([...typescriptFlags(), script, ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(), // npm moves to the project; paths are relative to the person's working directory
    env: { ...process.env, TSX_TSCONFIG_PATH: inProject("tsconfig.json") },
  });
});

/**
 * Others are for ourselves, and read their own arguments.
 * @param {string} name
 * @returns {name is import("./runtime/arguments/commands.mjs").CommandName}
 */
function isCommand(name) {
  return Object.hasOwn(COMMANDS, name);
}

async function prepareInstance() {
  const settings = readSettings();
  await ensureDependencies();
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { claimInstance, openInstance } = await import("./runtime/open-instance.mjs");
  await ensureGeneratedClient();
  if (commandsThatRunAlone.has(name)) await claimInstance(settings);
  await openInstance(settings);
}
