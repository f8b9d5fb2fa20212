import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { assertPortFree } from "./free-port.mjs";
import { createLogConsole } from "./http/console-log.mjs";
import { log } from "./http/log.mjs";
import { prepareNextApp } from "./http/next-app.mjs";
import { createWebServer } from "./http/web-server.mjs";
import { report, whenHurried, whenStopping } from "./lifecycle.mjs";
import { withProgress } from "./progress.mjs";
import { whenAppIsPublished } from "./served-app.mjs";

/**
 * How far the heap may grow beyond what lives in it before it is collected. Left to itself it grows to several times
 * that on a machine with memory to spare: 500 MB under load, of which 100 were in use. This costs some hundredths of
 * the time.
 */
const HEAP_GROWTH_PERCENT = 40;

/**
 * Serves the app in this process until it is asked to stop.
 * @param {import("./settings.mjs").Settings} settings
 * @param {{ isDevelopment: boolean }} mode
 */
export async function serveApp(settings, { isDevelopment }) {
  await assertPortFree(settings.port, settings.host);
  surviveStrayRejections();
  /** @type {import("./http/web-server.mjs").Behind | undefined} */
  let behind;
  // Whoever develops reads the terminal; an instance's log is read by programs.
  const isDatabaseTrouble = (/** @type {unknown} */ error) => behind?.app.isDatabaseTrouble(error) ?? false;
  if (!isDevelopment) globalThis.console = createLogConsole(log, isDatabaseTrouble);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const web = createWebServer({ ...settings, isDevelopment }, () => {
    if (behind === undefined) throw new Error("A request came before the app was loaded.");
    return behind;
  });
  const { server } = web;
  const next = await withProgress("Loading the app", () =>
    prepareNextApp({ port: settings.port, isDevelopment, server }),
  );
  const app = await whenAppIsPublished();
  behind = { app, framework: next.getRequestHandler() };
  whenHurried(() => server.closeAllConnections());
  whenStopping(async () => {
    app.announceStop();
    await web.drain();
    await app.stop();
    await next.close();
  });
  await web.listen();
  await app.begin().catch(report); // a server that cannot print its greeting still serves
}

/** One forgotten promise must not take the site away from everyone; it is a defect all the same, and is logged. */
function surviveStrayRejections() {
  process.on("unhandledRejection", (reason) => report(reason));
}
