// Prisma's command line, as `npm run prisma -- migrate diff …`, with this instance's database and an engine that works
// without a download.
import process from "node:process";
import { runNode } from "./runtime/child-process.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { PRISMA_CLI, prismaEnvironment } from "./runtime/prisma-cli.mjs";
import { keepStandardOutputClean } from "./runtime/progress.mjs";
import { projectRoot } from "./runtime/project.mjs";
import { readSettings } from "./runtime/settings.mjs";

await runEntry(async () => {
  process.chdir(projectRoot);
  keepStandardOutputClean();
  const settings = readSettings();
  await ensureDependencies();
  const { prepareDataDirectory } = await import("./runtime/data-directory.mjs");
  const { openDatabase } = await import("./runtime/database.mjs");
  await prepareDataDirectory(settings.dataDirectory);
  const database = await openDatabase(settings);
  return runNode([PRISMA_CLI, ...process.argv.slice(2)], { env: prismaEnvironment(database.url) });
});
