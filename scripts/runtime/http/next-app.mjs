import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import process from "node:process";
import { inProject, projectRoot } from "../project.mjs";

/**
 * Loads the built app, or the one that builds itself while it is developed. Must be called with the
 * app's environment in place: its modules read it when they load.
 * @param {{ port: number, isDevelopment: boolean, server: import("node:http").Server }} options
 */
export async function prepareNextApp({ port, isDevelopment, server }) {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (!isDevelopment) await handOverBuiltConfig();
  const { default: next } = await import("next");
  // The package's types describe its CommonJS form, where `default` is one level up.
  const createApp = /** @type {typeof import("next").default} */ (/** @type {any} */ (next));
  // The framework listens for upgrades, which only its development server has a use for. On the real server that would
  // take requests that merely offer one (to HTTP/2, as Java clients do) away from being answered as they are.
  const httpServer = isDevelopment ? server : createServer();
  const app = createApp({ dev: isDevelopment, dir: projectRoot, hostname: "localhost", port, httpServer });
  await app.prepare();
  return app;
}

/**
 * Gives the framework the settings that the app was built with, the way its own stand-alone server does. Left to itself it
 * reads `next.config.ts` again, and for that one file loads a compiler that stays in memory with 25 MB. Should a
 * later version not know this variable, that is what it will do.
 */
async function handOverBuiltConfig() {
  const { config } = JSON.parse(await readFile(inProject(".next", "required-server-files.json"), "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}
