import path from "node:path";
import process from "node:process";
import { inProject } from "./project.mjs";

export const PRISMA_CLI = inProject("node_modules", "prisma", "build", "index.js");

/**
 * What Prisma's command line needs to work without reaching its download host or its telemetry.
 * @param {string} [databaseUrl]
 * @returns {NodeJS.ProcessEnv}
 */
export function prismaEnvironment(databaseUrl) {
  const nodeFolder = path.dirname(process.execPath); // the engine's first line asks the PATH for node
  return {
    ...process.env,
    PATH: `${nodeFolder}${path.delimiter}${process.env.PATH ?? ""}`,
    PRISMA_SCHEMA_ENGINE_BINARY: inProject("scripts", "schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  };
}
