import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { openBrowser } from "@tests/bench/open-browser";
import { longestInteraction, readToTheEnd, recordInteractions, workInTheMiddle } from "@tests/e2e/walk-thread";
import { sessionCookieName } from "@/server/auth/session-cookie";

const viewport = { width: 1280, height: 800 };
const BYTES_PER_MB = 1_000_000;
const KIBIBYTES_PER_MB = BYTES_PER_MB / 1024;
const READ_LIMIT_MS = 300_000;

/**
 * A browser that reads a thread of ten thousand comments to its end and then works in the middle of it: how long it takes
 * from a press to the next paint, at worst, and what its tab holds in memory.
 */
export async function benchBrowserThread({ club, publicOrigin }: BenchRun): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    const value = club.members[1]?.sessionToken ?? "";
    await context.addCookies([{ name: sessionCookieName(), value, url: publicOrigin }]);
    const page = await context.newPage();
    page.setDefaultTimeout(READ_LIMIT_MS);
    await recordInteractions(page);
    await page.goto(`${publicOrigin}/c/${club.slug}/papers/${club.longThread.paperId}`);
    await readToTheEnd(page);
    await workInTheMiddle(page);
    const interactionMs = await longestInteraction(page);
    return [
      judge({ case: "press to paint in 10,000", value: interactionMs, unit: "ms" }, { mostValue: 200 }),
      judge({ case: "tab with 10,000", value: await tabMb(browser, page), unit: "MB" }, { mostValue: 150 }),
      judge({ case: "its scripts' part", value: await heapMb(page), unit: "MB" }),
    ];
  } finally {
    await browser.close();
  }
}

/** What the scripts of the page hold. */
async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / BYTES_PER_MB;
}

/**
 * What the tab's process holds for itself alone, as the browser's own task manager counts it. Linux only. Of the
 * browser's processes that draw pages it is the largest: the others are kept ready, and hold nothing.
 */
async function tabMb(browser: Browser, page: Page): Promise<number> {
  await heapMb(page); // rubbish is no part of it
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const drawing = processInfo.filter(({ type }) => type === "renderer");
  return Math.max(...(await Promise.all(drawing.map(({ id }) => privateMb(id)))));
}

async function privateMb(processId: number): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, "utf8");
  const kibibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
  return (kibibytes("RssAnon") + kibibytes("VmSwap")) / KIBIBYTES_PER_MB;
}
