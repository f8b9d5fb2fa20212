import type { Browser } from "@playwright/test";
import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { openBrowser } from "@tests/bench/open-browser";
import { sessionCookieName } from "@/server/auth/session-cookie";

/** As tools that weigh bundles count: the framework alone is "132 KB" by this. */
const BYTES_PER_KB = 1024;
const MAX_KB = 160;

/** What a browser that comes for the first time loads of scripts, as they travel: compressed, until nothing moves. */
export async function benchJavascript(bench: BenchRun): Promise<Figure[]> {
  const { club, floor, publicOrigin } = bench;
  const pages: [name: string, path: string][] = [
    ["sign-in", "/sign-in"],
    ["this-week", `/c/${club.slug}`],
    ["feed", `/c/${club.slug}/feed/${club.day}`],
    ["round", `/c/${club.slug}/round`],
    ["paper", `/c/${club.slug}/papers/${club.thread.paperId}`],
    ["rota", `/c/${club.slug}/rota`],
    ["people", `/c/${club.slug}/people`],
    ["account", "/account"],
  ];
  const browser = await openBrowser();
  try {
    const floorKb = await loadedKb(browser, `${floor.origin}/`, undefined);
    const figures: Figure[] = [];
    for (const [name, path] of pages) {
      const member = name === "sign-in" ? undefined : club.members[0];
      const value = await loadedKb(browser, publicOrigin + path, member?.sessionToken);
      const facts = { case: `javascript of ${name}`, value, unit: "KB" as const };
      figures.push(judge({ ...facts, floor: floorKb, floorName: "an empty page" }, { mostValue: MAX_KB }));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function loadedKb(browser: Browser, address: string, sessionToken: string | undefined): Promise<number> {
  const context = await browser.newContext();
  try {
    if (sessionToken !== undefined) {
      await context.addCookies([{ name: sessionCookieName(), value: sessionToken, url: new URL(address).origin }]);
    }
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() !== "script") return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const answer = await page.goto(address);
    if (answer?.status() !== 200) throw new Error(`${address} answers ${answer?.status()}.`);
    // A club's pages keep an event stream open, which this does not count as movement.
    await page.waitForLoadState("networkidle");
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / BYTES_PER_KB;
  } finally {
    await context.close();
  }
}
