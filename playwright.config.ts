import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

// The server's side of the journeys lives in a zone nobody develops in; the browser in another, half an hour off every
// other and with daylight saving. A time that was set in the wrong one of the two shows.
process.env.TZ = "Asia/Kathmandu";
const browserZone = "America/St_Johns";

/** The system's browser. Where there is none, Playwright's own, if it was downloaded. */
const chromium = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((candidate) => candidate !== undefined && candidate !== "" && existsSync(candidate));

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The network is closed for the browser too: every name but this machine's is unknown.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/setup/e2e-servers.ts",
  forbidOnly: true,
  fullyParallel: true,
  // The app and its database share the cores; more browsers than cores only make each other slow.
  workers: Math.min(4, availableParallelism()),
  // A journey that passes on the second try has a defect, in itself or in the app. It is to be found.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { args, ...(chromium === undefined ? {} : { executablePath: chromium }) },
    timezoneId: browserZone,
    locale: "en-GB",
    // Contrast is measured on what stands, not on what is fading in.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    // What is tagged @phone runs again on the narrowest screen that we promise.
    { name: "phone", grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
});
