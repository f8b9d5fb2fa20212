import path from "node:path";
import process from "node:process";
import { runNode } from "../child-process.mjs";
import { inProject, projectRoot } from "../project.mjs";
import { readPlaywrightTally, readVitestTally } from "./tally.mjs";

/** A zone that nobody develops in, 5:45 ahead of UTC: code that forgets to name a zone fails. */
const TIME_ZONE = "Asia/Kathmandu";

/** Colours are for terminals; in a log each dot would come with ten characters of them. */
const colours = () => (process.stdout.isTTY ? {} : { NO_COLOR: "1" });

/**
 * @param {{ projects: readonly string[], filters: readonly string[], reportFolder: string, env: Record<string, string> }} options
 */
export async function runVitest({ projects, filters, reportFolder, env }) {
  const report = path.join(reportFolder, "vitest.json");
  const exitCode = await runNode(
    [
      inProject("node_modules", "vitest", "vitest.mjs"),
      "run",
      ...projects.map((project) => `--project=${project}*`),
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...(filters.length > 0 ? ["--passWithNoTests", ...filters] : []),
    ],
    { cwd: projectRoot, env: { ...process.env, ...env, ...colours(), TZ: TIME_ZONE, NODE_ENV: "test" } },
  );
  return readVitestTally(report, exitCode);
}

/** @param {{ filters: readonly string[], reportFolder: string, env: Record<string, string> }} options */
export async function runPlaywright({ filters, reportFolder, env }) {
  const report = path.join(reportFolder, "playwright.json");
  const exitCode = await runNode(
    [
      inProject("node_modules", "@playwright", "test", "cli.js"),
      "test",
      "--reporter=line,json",
      ...(filters.length > 0 ? ["--pass-with-no-tests", ...filters] : []),
    ],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...env,
        ...colours(),
        TZ: TIME_ZONE,
        NODE_ENV: "test",
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  return readPlaywrightTally(report, exitCode);
}
