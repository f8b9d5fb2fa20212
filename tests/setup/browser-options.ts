import { existsSync } from "node:fs";

/** The system's browser. Where there is none, Playwright's own, if it was downloaded. */
const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((candidate) => candidate !== undefined && candidate !== "" && existsSync(candidate));

/** A browser of this machine that asks nobody for anything. */
export const browserOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
