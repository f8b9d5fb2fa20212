import type { Page } from "@playwright/test";
import { createAssignment } from "@tests/factories/assignments";
import { type Cast, createCast } from "@tests/factories/cast";
import { createInvitation } from "@tests/factories/invitations";
import { createMeeting } from "@tests/factories/meetings";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { routeRows } from "@tests/integration/authorization/route-rows";
import type { RootDb } from "@/server/db";
import { expect, test } from "./fixtures";

const CLUB_ZONE = "Asia/Kathmandu";
const READER_ZONE = "Europe/Berlin";
const HOUR_MS = 3_600_000;

test.use({ timezoneId: READER_ZONE });

test("no page shows an instant without its zone to a reader in another zone than the club's", async ({
  openBrowser,
  db,
}) => {
  const pages = Object.entries(routeRows).filter(([file]) => file.endsWith("page.tsx"));
  expect(pages.length).toBeGreaterThan(25);
  const arrive = async () => {
    const cast = await createCast(db);
    await db.club.update({ where: { id: cast.club.id }, data: { timeZone: CLUB_ZONE } });
    await db.user.update({ where: { id: cast.organizer.id }, data: { timeZone: READER_ZONE } });
    return { cast, page: await openBrowser(cast.organizer) };
  };
  // A club has one open round, so those that are over are in clubs of their own.
  const past = pages.filter(([file]) => file.includes("rounds/[number]"));
  for (const [file, row] of past) {
    const { cast, page } = await arrive();
    await check(page, file, await row.at({ db, cast }));
    await page.close();
  }
  const { cast, page } = await arrive();
  const { paperId, assignmentId } = await makeBusy(db, cast);
  // A turn is a page for the one who is asked alone, who is another person there.
  const rest = pages.filter((one) => !past.includes(one) && !one[0].includes("turns/"));
  for (const [file, row] of rest) await check(page, file, await row.at({ db, cast }));
  await check(page, "a turn", `/c/${cast.club.slug}/turns/${assignmentId}`);
  await check(page, "a paper with a thread", `/c/${cast.club.slug}/papers/${paperId}`);
  for (const time of await page.locator("article time").all())
    await expect(time).toHaveAttribute("title", /\d\d:\d\d CET/);
});

test("what is typed by one clock is shown by the other, and what follows is in the inbox with both", async ({
  openBrowser,
  db,
}) => {
  const cast = await createCast(db);
  await db.club.update({ where: { id: cast.club.id }, data: { timeZone: CLUB_ZONE } });
  const page = await openBrowser(cast.organizer);
  await makeBusy(db, cast);

  await test.step("the first page stores the browser's zone", async () => {
    await page.goto(`/c/${cast.club.slug}`);
    const zone = async () => (await db.user.findUniqueOrThrow({ where: { id: cast.organizer.id } })).timeZone;
    await expect.poll(zone).toBe(READER_ZONE);
  });

  await test.step("moving a meeting is by the club's clock", async () => {
    await page.goto(`/c/${cast.club.slug}`);
    await page.getByRole("region", { name: "Next meeting" }).getByRole("link").first().click();
    await page.getByLabel("Time in Kathmandu").fill("17:00");
    await expect(page.getByText(/^17:00 in Kathmandu is 1[23]:15 CES?T for you\.$/)).toBeVisible();
    await page.getByLabel("Time in Kathmandu").fill("02:00");
    await expect(page.getByText(/^02:00 in Kathmandu is \w{3} \d+ \w{3}, 2[12]:15 CES?T for you\.$/)).toBeVisible();
    expect(await badTimes(page)).toEqual([]);
  });

  await test.step("extending a round is by the reader's", async () => {
    await page.goto(`/c/${cast.club.slug}/round`);
    await page.getByRole("button", { name: "Extend" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(/^Time \(CES?T\)$/)).toBeVisible();
    await expect(dialog.getByRole("status")).toContainText(/CES?T · .*in Kathmandu/);
    expect(await badTimes(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Extend the round" }).click();
    await expect(dialog).toBeHidden();
    expect(await badTimes(page)).toEqual([]);
  });

  await test.step("the inbox shows both", async () => {
    await expect(async () => {
      await page.goto("/inbox");
      await expect(page.getByText("Voting closes")).toContainText(/\d\d:\d\d CES?T · .*in Kathmandu/, {
        timeout: 2_000,
      });
    }).toPass();
    expect(await badTimes(page)).toEqual([]);
  });
});

/** A round in which to vote, a meeting at which to present, comments, an invitation. Gives the id of the paper. */
async function makeBusy(db: RootDb, { club, organizer, member }: Cast) {
  const now = Date.now();
  const meeting = await createMeeting(db, { club, startsAt: new Date(now + 100 * HOUR_MS) });
  const closesAt = new Date(now + 50 * HOUR_MS);
  const round = await openRound(db, { club, closesAt, meetingId: meeting.id });
  const { paperId } = await nominate(db, { round, person: member });
  await castBallot(db, { round, person: organizer, approved: [{ id: paperId }] });
  const sooner = await createMeeting(db, { club, startsAt: new Date(now + 30 * HOUR_MS) });
  const assignment = await createAssignment(db, { meeting: sooner, person: organizer });
  const thread = await createThread(db, { club, paper: { id: paperId } });
  await createComment(db, { thread, author: member, createdAt: new Date(now - 37 * HOUR_MS) });
  await createInvitation(db, { club });
  return { paperId, assignmentId: assignment.id };
}

async function check(page: Page, file: string, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("body")).toBeVisible();
  expect.soft(await badTimes(page), `${file} at ${address}`).toEqual([]);
}

/** Clock times that are in no `<time>` of the component, that name no zone, or that no heading names one for. */
async function badTimes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clock = /\b\d{1,2}:\d{2}\b/;
    const zoned = /\d{2}:\d{2} (?:[A-Z]{2,5}\b|UTC|[\p{L}’. ]+ time|in \p{Lu})/u;
    const bad: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent ?? "";
      const around = node.parentElement;
      if (around === null || !clock.test(words) || around.closest("script, style, option, textarea") !== null) continue;
      const time = around.closest("time[data-time]");
      if (time === null) bad.push(`outside <time>: ${words}`);
      else if (!zoned.test(time.textContent ?? "")) {
        const heading = document.getElementById(time.getAttribute("data-zone-named-by") ?? "");
        if (!/^Times are \S/.test(heading?.textContent ?? "")) bad.push(`without a zone: ${time.textContent}`);
      }
    }
    for (const time of document.querySelectorAll("time[data-time]:not([data-time=otherClock])")) {
      const isInstant = !Number.isNaN(Date.parse(time.getAttribute("datetime") ?? ""));
      if (!isInstant || !zoned.test(time.getAttribute("title") ?? "")) bad.push(`not in full: ${time.outerHTML}`);
    }
    for (const named of document.querySelectorAll("[aria-label], [placeholder], [alt]")) {
      for (const name of ["aria-label", "placeholder", "alt"]) {
        const words = named.getAttribute(name) ?? "";
        if (clock.test(words) && !zoned.test(words)) bad.push(`${name}: ${words}`);
      }
    }
    return bad;
  });
}
