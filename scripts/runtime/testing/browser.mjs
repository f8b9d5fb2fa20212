import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { runProgram } from "../child-process.mjs";
import { Failure } from "../failure.mjs";
import { withProgress } from "../progress.mjs";
import { inProject, projectRoot } from "../project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = ["/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const DOWNLOAD_ENVIRONMENT = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };

/**
 * Finds a browser for the tests or installs one.
 * @returns {Promise<string>} the executable
 */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Failure(`CHROMIUM_PATH names ${chosen}, where there is nothing.`);
  const found = chosen || (await findBrowser());
  if (found) return found;
  await withProgress("Installing a browser for the tests", install);
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Failure(
    "The browser tests need Chromium, and none could be installed: " +
      "install it (on Debian: apt-get install chromium) or name one with CHROMIUM_PATH=….",
  );
}

/** @returns {Promise<string | undefined>} */
async function findBrowser() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const { chromium } = await import("@playwright/test");
  return [...onPath, ...ELSEWHERE, chromium.executablePath()].find((file) => existsSync(file));
}

/** The system's package where we may install one; else Playwright's own download, which not every network lets through. */
async function install() {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runProgram("apt-get", ["update", "-q"], { env });
    const { code } = await runProgram("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
      env,
    });
    if (code === 0) return;
  }
  const cli = inProject("node_modules", "@playwright", "test", "cli.js");
  await runProgram(process.execPath, [cli, "install", "chromium"], {
    cwd: projectRoot,
    env: { ...process.env, ...DOWNLOAD_ENVIRONMENT },
  });
}
