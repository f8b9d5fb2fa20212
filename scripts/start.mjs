// `npm start`: installs, builds and updates what is needed, starts the database and serves, in one process.
// `npm run dev` is the same with --dev: the app rebuilds itself as its sources change.
import process from "node:process";
import { readArguments } from "./runtime/arguments/read-arguments.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { assertPortFree } from "./runtime/free-port.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { say } from "./runtime/progress.mjs";
import { projectRoot } from "./runtime/project.mjs";
import { readSettings } from "./runtime/settings.mjs";

const isDevelopment = readArguments("start").has("dev");

await runEntry(async () => {
  process.chdir(projectRoot);
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  const settings = readSettings();
  await assertPortFree(settings.port, settings.host);
  await ensureDependencies();

  // Only now can there be modules that need packages.
  const { claimInstance, openInstance, watchDatabase } = await import("./runtime/open-instance.mjs");
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { ensureBuild } = await import("./runtime/build.mjs");
  const { serveApp } = await import("./runtime/serve-app.mjs");
  await claimInstance(settings);
  const database = await openInstance(settings);
  await ensureGeneratedClient();
  if (!isDevelopment) await ensureBuild();
  await serveApp(settings, { isDevelopment });
  say(`Paperclub is at ${settings.publicUrl} (press Ctrl-C to stop)`);
  void watchDatabase(database);
});
