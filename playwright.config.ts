import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { browserOptions } from "./tests/setup/browser-options";

// The server's side of the journeys lives in a zone nobody develops in; the browser in another, half an hour off every
// other and with daylight saving. A time that was set in the wrong one of the two shows.
process.env.TZ = "Asia/Kathmandu";
const BROWSER_ZONE = "America/St_Johns";

const launchOptions = {
  ...browserOptions,
  // The network is closed for the browser too: every name but this machine's is unknown.
  args: [...browserOptions.args, "--host-resolver-rules=MAP papers.lan 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost"],
};

/** The longest. They begin first, lest one of them is what all others have to wait for. */
const longOnes = /(?:week|threads-faults)\.spec\.ts/;
const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/setup/e2e-servers.ts",
  forbidOnly: true,
  fullyParallel: true,
  // A journey waits for half of its time: for the app, the database's disk, a process that starts.
  workers: Math.min(4, availableParallelism() + 1),
  // A journey that passes on the second try has a defect, in itself or in the app. It is to be found.
  retries: 0,
  // Limits are for what hangs, and not for what is slow: a machine may be half as fast, or busy.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions,
    timezoneId: BROWSER_ZONE,
    locale: "en-GB",
    // Contrast is measured on what stands, not on what is fading in.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
  },
  projects: [
    { name: "long", testMatch: longOnes, use: desktop },
    { name: "desktop", testIgnore: longOnes, use: desktop },
    // What is tagged @phone runs again on the narrowest screen that we promise.
    { name: "phone", grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
});
