import type { Page, Route } from "@playwright/test";
import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { startApp } from "@tests/servers/app-server";
import { ownApp } from "@tests/servers/own-app";
import { sessionCookie } from "@tests/setup/session";
import { expect, test } from "./fixtures";
import { sendButton } from "./meet";

/** Known to the browsers of the tests (playwright.config.ts). Unlike localhost, not a secure context without https. */
const HOST = "papers.lan";
const TABS = 7;

test("on plain http under a name of its own seven tabs load, comment and receive each other's comments", async ({
  openBrowser,
  db,
  watch,
}) => {
  // Browsers say on the console that they leave this header out on such a site.
  watch.allow(/Cross-Origin-Opener-Policy/);
  const { origin, environment } = await ownApp({ databaseUrl: process.env.DATABASE_URL ?? "", host: HOST });
  const app = await startApp(environment, "plain-http-app.log");
  try {
    const { club, member } = await createCast(db);
    const paper = await createPaper(db);
    const address = `${origin}/c/${club.slug}/papers/${paper.id}`;
    const first = await openBrowser();
    const [name = "", value = ""] = (await sessionCookie(db, member)).split("=");
    await first.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);

    let streams = 0;
    /** The page that has the stream. Of those that open within a second it need not be the first. */
    let leader = first;
    const count = async (route: Route) => {
      streams += 1;
      leader = route.request().frame().page();
      await route.continue();
    };
    const pages: Page[] = [];
    await test.step("seven tabs load, and one of them has the stream", async () => {
      for (let tab = 1; tab <= TABS; tab += 1) {
        const page = tab === 1 ? first : await first.context().newPage();
        await page.route(/\/events(\?|$)/, count);
        await page.goto(address);
        await expect(page.getByLabel("Your comment", { exact: true })).toBeVisible();
        pages.push(page);
      }
      expect(await first.evaluate(() => [isSecureContext, "locks" in navigator])).toEqual([false, false]);
      await expect.poll(() => streams).toBe(1);
    });

    await test.step("each comments, and all receive it", async () => {
      for (const [index, page] of pages.entries()) {
        await page.getByLabel("Your comment", { exact: true }).fill(`From tab ${index + 1}`);
        await sendButton(page).click();
        for (const other of pages)
          await expect(other.getByText(`From tab ${index + 1}`, { exact: true })).toBeVisible();
      }
      expect(streams).toBe(1);
    });

    await test.step("when the tab with the stream goes elsewhere another takes it over", async () => {
      const [second, ...others] = pages.filter((page) => page !== leader);
      await leader.goto("about:blank");
      await expect.poll(() => streams).toBe(2);
      await second?.getByLabel("Your comment", { exact: true }).fill("Without the first");
      if (second) await sendButton(second).click();
      for (const other of others) await expect(other.getByText("Without the first", { exact: true })).toBeVisible();
    });

    await test.step("a link to a comment is copied", async () => {
      const page = pages.find((other) => other.url() === address) ?? first;
      await page.bringToFront();
      await page.getByRole("article").last().getByRole("button", { name: "More" }).click();
      await page.getByRole("button", { name: "Copy link" }).click();
      await expect(page.getByText("Link copied.")).toBeVisible();
    });
    for (const page of pages) await page.close(); // before the app is gone: they would complain
  } finally {
    await app.stop();
  }
});
