import { type Browser, chromium } from "@playwright/test";
import { browserOptions } from "@tests/setup/browser-options";
import { ensureBrowser } from "../../scripts/runtime/testing/browser.mjs";

/** The tests' browser, which is installed where there is none. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...browserOptions, executablePath: await ensureBrowser() });
}
