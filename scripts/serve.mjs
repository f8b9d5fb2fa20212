// The web process alone, for many of them on one database, for tests and for benchmarks: expects the
// dependencies, the build, DATABASE_URL and AUTH_SECRET to be there. `npm start` sees to all of that by itself.
import process from "node:process";
import { setAppEnvironment } from "./runtime/app-environment.mjs";
import { prepareDataDirectory } from "./runtime/data-directory.mjs";
import { assertUsable } from "./runtime/database.mjs";
import { Failure } from "./runtime/failure.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { say } from "./runtime/progress.mjs";
import { projectRoot } from "./runtime/project.mjs";
import { serveApp } from "./runtime/serve-app.mjs";
import { readSettings } from "./runtime/settings.mjs";

const isDevelopment = process.argv.includes("--dev");

await runEntry(async () => {
  process.chdir(projectRoot);
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  const settings = readSettings();
  if (!settings.databaseUrl) throw new Failure("serve.mjs needs DATABASE_URL. npm start brings its own database.");
  await prepareDataDirectory(settings.dataDirectory);
  await assertUsable(settings.databaseUrl);
  await setAppEnvironment(settings, settings.databaseUrl);
  await serveApp(settings, { isDevelopment });
  say(`Paperclub is at ${settings.publicUrl}`);
});
