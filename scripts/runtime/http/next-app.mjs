import { createServer } from "node:http";
import process from "node:process";
import { projectRoot } from "../project.mjs";

/**
 * Loads the built app, or the one that builds itself while it is developed. Must be called with the
 * app's environment in place: its modules read it when they load.
 * @param {{ port: number, isDevelopment: boolean, server: import("node:http").Server }} options
 */
export async function prepareNextApp({ port, isDevelopment, server }) {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
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
