import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createCast } from "@tests/factories/cast";
import { recordings } from "@tests/fixtures/recordings/find-recordings";
import { linkIn } from "@tests/servers/mailbox";
import { readCalendar } from "@tests/setup/read-calendar";
import { checkAccessibility, expect, test } from "./fixtures";
import { visit } from "./visit";

const REINFORCEMENT_TITLE = "Open RL Benchmark: Comprehensive Tracked Experiments for Reinforcement Learning";
const DRIVING_TITLE = "Pseudo-Simulation for Autonomous Driving";

/**
 * Two people, one at a desk and one on a phone, from the first mail to the discussion: everything on the way, as
 * pressed.
 */
test.describe("the week, end to end", () => {
  test("two people walk through it", async ({ openBrowser, mailbox }) => {
    const ada = await openBrowser();
    const ben = await openBrowser(undefined, { viewport: { width: 360, height: 740 } });

    await test.step("Ada signs in by mail and makes a club", async () => {
      await signInByMail(ada, mailbox, "ada.lovelace@example.org", "/sign-in");
      await visit(ada, "/clubs/new");
      await ada.getByLabel("Name", { exact: true }).fill("Thursday Readers");
      await ada.getByLabel("Day").selectOption("Thursday");
      await ada.getByLabel("Time", { exact: true }).fill("16:00");
      await ada.getByLabel("Time zone").selectOption("Europe/Berlin");
      await ada.getByRole("button", { name: "Create the club" }).click();
      await ada.waitForURL("/c/thursday-readers");
      await checkAccessibility(ada);
    });

    const invitation = await test.step("she invites someone", async () => {
      await visit(ada, "/c/thursday-readers/people");
      await ada.getByRole("button", { name: "Invite someone" }).click();
      await ada.getByRole("button", { name: "Create the link" }).click();
      return ada.getByLabel("Invitation link").inputValue();
    });

    await test.step("Ben follows the invitation, signs in on the way, and joins", async () => {
      await ben.goto(invitation);
      await expect(ben.getByRole("heading", { name: "Thursday Readers" })).toBeVisible();
      await checkAccessibility(ben);
      await ben.getByRole("link", { name: "Sign in to join" }).click();
      await ben.waitForURL(/\/sign-in\?/);
      await signInByMail(ben, mailbox, "ben.okafor@example.org");
      await ben.waitForURL(/\/join\//);
      await ben.getByRole("button", { name: "Join the club" }).click();
      await ben.waitForURL("/c/thursday-readers");
      await checkAccessibility(ben);
    });

    await test.step("Ada imports a page as she copied it: 40 papers of 5 November 2025", async () => {
      await visit(ada, "/c/thursday-readers/feed");
      await visit(ada, "/c/thursday-readers/feed/import");
      const page = await readFile(path.join(recordings, "feed-page/page-nov-5.txt"), "utf8");
      const field = ada.getByLabel("Text of the page, or JSON");
      await field.fill(page);
      await field.blur();
      await expect(ada.getByLabel("The page’s day")).toHaveValue("2025-11-05");
      await expect(ada.getByText("without, so it is from 2025.")).toBeVisible();
      await checkAccessibility(ada);
      await ada.getByRole("button", { name: "Import 40 papers" }).click();
      await ada.waitForURL(/\/feed\/imports\//);
      await expect(ada.getByRole("main")).toContainText(/seen\s*40\s*new\s*40\s*updated\s*0/);
      await checkAccessibility(ada);
      await visit(ada, "/c/thursday-readers/feed/2025-11-05");
      await expect(ada.getByRole("heading", { name: "Wednesday, 5 November 2025" })).toBeVisible();
    });

    await test.step("both nominate", async () => {
      await nominate(ada, REINFORCEMENT_TITLE, "settles what we argued about in June");
      await visit(ben, "/c/thursday-readers/feed/2025-11-05");
      await nominate(ben, DRIVING_TITLE);
    });

    await test.step("both vote, and nobody sees counts", async () => {
      await visit(ada, "/c/thursday-readers/round");
      await ada.getByRole("checkbox", { name: REINFORCEMENT_TITLE }).check();
      await expect(ada.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
      await visit(ben, "/c/thursday-readers/round");
      await ben.getByRole("checkbox", { name: REINFORCEMENT_TITLE }).check();
      await ben.getByRole("checkbox", { name: DRIVING_TITLE }).check();
      await expect(ben.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
      await expect(ada.getByText("2 of 2 have voted")).toBeVisible();
      expect(await ada.content()).not.toContain("Approved by");
    });

    await test.step("the round closes on Ben's open page, with the pick and why", async () => {
      await ada.getByRole("button", { name: "Close now" }).click();
      await ada.getByRole("button", { name: "Close the round" }).click();
      for (const page of [ada, ben]) {
        await expect(page.getByText("Approved by 2 of 2").first()).toBeVisible();
        await expect(page.getByRole("link", { name: REINFORCEMENT_TITLE }).first()).toBeVisible();
        await checkAccessibility(page);
      }
      await visit(ben, "/c/thursday-readers/rounds/1");
      await visit(ada, "/c/thursday-readers/rounds");
    });

    await test.step("whoever was asked presents", async () => {
      await visit(ada, "/c/thursday-readers/rota");
      await visit(ben, "/c/thursday-readers/rota");
      // Nobody has presented yet and Ada has waited longer, by the minutes since she made the club.
      await ada
        .getByRole("button", { name: /^I will present/ })
        .first()
        .click();
      await expect(ada.getByText("you present").first()).toBeVisible();
    });

    await test.step("the meeting is in the calendar", async () => {
      await visit(ada, "/c/thursday-readers/meetings");
      const address = await ada.getByLabel("Calendar address").inputValue();
      const answer = await fetch(address);
      expect(answer.headers.get("content-type")).toContain("text/calendar");
      const { events } = readCalendar(await answer.text());
      const meeting = events.find(({ text }) => text("summary")?.includes(REINFORCEMENT_TITLE));
      expect(meeting?.text("description")).toContain("Presented by Ada Lovelace");
      await ada
        .getByRole("link", { name: /Thursday/ })
        .first()
        .click();
      await ada.waitForURL(/\/meetings\//);
      await checkAccessibility(ada);
    });

    await test.step("they discuss it, each seeing the other's words arrive", async () => {
      await visit(ada, "/c/thursday-readers/rounds/1");
      await ada.getByRole("link", { name: REINFORCEMENT_TITLE }).first().click();
      await ada.waitForURL(/\/papers\//);
      await visit(ben, new URL(ada.url()).pathname);
      await ben.getByRole("link", { name: "Thread", exact: true }).click(); // beside the paper where there is room
      await ada.getByLabel("Your comment").fill("Does the bound hold for $n < d$?");
      await ada.getByRole("button", { name: "Comment", exact: true }).click();
      const question = ben.getByRole("article", { name: "Comment by Ada Lovelace" });
      await expect(question.locator("math")).toBeVisible();
      await question.getByRole("button", { name: "Reply" }).click();
      await ben.getByLabel("Your answer to Ada Lovelace").fill("It does, see **appendix B**.");
      await ben.getByRole("button", { name: "Answer", exact: true }).click();
      const reply = ada.getByRole("article", { name: "Comment by Ben Okafor" });
      await expect(reply.locator("strong")).toHaveText("appendix B");
      await checkAccessibility(ada);
      await checkAccessibility(ben);
    });
  });

  for (const { name, viewport } of [
    { name: "at a desk", viewport: { width: 1280, height: 800 } },
    { name: "on a phone", viewport: { width: 360, height: 740 } },
  ]) {
    test(`the pages that nobody passes in that week are in order too, ${name}`, async ({ openBrowser, db }) => {
      const { club, organizer } = await createCast(db);
      const page = await openBrowser(organizer, { viewport });
      for (const place of ["", "/settings", "/people"]) await visit(page, `/c/${club.slug}${place}`);
      for (const address of ["/clubs", "/account"]) await visit(page, address);
    });
  }
});

type Mailbox = { waitFor: (to: string) => Promise<Parameters<typeof linkIn>[0]> };

async function signInByMail(page: Page, mailbox: Mailbox, address: string, from?: string) {
  if (from !== undefined) await visit(page, from);
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.waitForURL("/sign-in/sent");
  await page.goto(linkIn(await mailbox.waitFor(address), "/sign-in/link"));
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function nominate(page: Page, title: string, reason?: string) {
  await page.getByRole("button", { name: `Nominate ${title}` }).click();
  if (reason !== undefined) await page.getByRole("dialog").getByLabel("Reason").fill(reason);
  await page.getByRole("dialog").getByRole("button", { name: "Nominate", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}
