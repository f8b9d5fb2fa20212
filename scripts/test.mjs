// `npm test`: prepares everything that the tests need and runs them all. `npm test -- unit integration e2e` chooses
// among them; other words filter by file name.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { readArguments } from "./runtime/arguments/read-arguments.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { runEntry, whenStopping } from "./runtime/lifecycle.mjs";
import { say } from "./runtime/progress.mjs";
import { projectRoot } from "./runtime/project.mjs";

const KINDS = ["unit", "integration", "e2e"];

const { words } = readArguments("test");
const filters = words.filter((word) => !KINDS.includes(word));
const kinds = words.length > filters.length ? KINDS.filter((kind) => words.includes(kind)) : KINDS;

await runEntry(async () => {
  process.chdir(projectRoot);
  await ensureDependencies();
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { runVitest, runPlaywright } = await import("./runtime/testing/runners.mjs");
  const { addTallies, describeTally } = await import("./runtime/testing/tally.mjs");
  await ensureGeneratedClient();

  const reportFolder = await mkdtemp(path.join(tmpdir(), "paperclub-reports-"));
  whenStopping(() => rm(reportFolder, { recursive: true, force: true }));
  const projects = kinds.filter((kind) => kind !== "e2e");
  const isUnitAlone = kinds.every((kind) => kind === "unit");
  const env = isUnitAlone ? {} : { TEST_DATABASE_URL: await testDatabaseUrl() };
  const browser = kinds.includes("e2e") ? await prepareBrowserTests() : undefined;

  const tallies = [];
  if (projects.length > 0) tallies.push(await runVitest({ projects, filters, reportFolder, env }));
  if (browser) tallies.push(await runPlaywright({ filters, reportFolder, env: { ...env, CHROMIUM_PATH: browser } }));
  const total = addTallies(tallies);
  say(describeTally(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

async function testDatabaseUrl() {
  const { startThrowawayDatabase } = await import("./runtime/testing/throwaway-database.mjs");
  return process.env.TEST_DATABASE_URL || startThrowawayDatabase();
}

/** Downloading a browser and building the app need different things of the machine. */
async function prepareBrowserTests() {
  const { ensureBrowser } = await import("./runtime/testing/browser.mjs");
  const { ensureBuild } = await import("./runtime/build.mjs");
  const [browser] = await Promise.all([ensureBrowser(), ensureBuild()]);
  return browser;
}
