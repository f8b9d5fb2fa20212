// The frame stays on every page of whoever is signed in, and what is asked is answered where it is read.

import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { createClub } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { nominate, openRound } from "@tests/factories/rounds";
import { expect, test } from "./fixtures";
import { visit } from "./visit";

const phone = { viewport: { width: 360, height: 740 } };

test("the frame of the club one came from is on all pages, and g keys work on each", async ({
  db,
  openBrowser,
  watch,
}) => {
  watch.allow(/404/);
  const { club, member } = await createCast(db);
  await createClub(db, { name: "A first one", members: [member] }); // comes before the other by its name
  const page = await openBrowser(member);
  await page.goto(`/c/${club.slug}/feed`);
  await expect(page).toHaveTitle(`Feed · ${club.name}`);
  const rail = page.getByRole("navigation", { name: "Club", exact: true });
  for (const address of ["/inbox", "/clubs", "/account", "/clubs/new", "/c/no-such-club", "/nowhere"]) {
    await page.goto(address);
    await expect(rail.getByText(club.name), address).toBeVisible();
  }
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL("/inbox");
  await expect(rail.getByRole("link", { name: "Inbox" })).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.waitForURL(`/c/${club.slug}/round`);
});

test("a cookie that names a club of others changes nothing, and whoever is in no club has a frame too", async ({
  db,
  person,
  openBrowser,
}) => {
  const { club, otherClub, member } = await createCast(db);
  const page = await openBrowser(member);
  await page.context().addCookies([{ name: "club", value: otherClub.slug, url: "http://localhost:3000" }]);
  await visit(page, "/inbox");
  await expect(page.getByRole("navigation", { name: "Club", exact: true })).toContainText(club.name);
  await expect(page.getByText(otherClub.name)).toHaveCount(0);

  const newcomer = await openBrowser(await person(), phone);
  await visit(newcomer, "/inbox");
  const bar = newcomer.getByRole("navigation", { name: "Club, short" });
  await bar.getByRole("link", { name: "My clubs" }).click();
  await newcomer.waitForURL("/clubs");
});

test("what waits shows without opening More, and is answered in the inbox and from My clubs", async ({
  db,
  openBrowser,
}) => {
  const { club, member, owner } = await createCast(db);
  const round = await openRound(db, { club });
  await nominate(db, { round, person: owner });
  const asked = await Promise.all([1, 2].map(async () => askToPresent()));
  async function askToPresent() {
    const meeting = await createMeeting(db, { club, setByHand: true });
    const paper = await createPaper(db);
    const { id } = await createAssignment(db, { meeting, paper, person: member });
    const about = { kind: "assignment.changed", subjectId: id, reason: "assigned" };
    await db.notification.create({ data: { userId: member.id, clubId: club.id, ...about } });
    return id;
  }
  const statusOf = async (id: string | undefined) =>
    (await db.assignment.findUniqueOrThrow({ where: { id: id ?? "" } })).status;

  const page = await openBrowser(member, phone);
  await visit(page, "/inbox");
  const bar = page.getByRole("navigation", { name: "Club, short" });
  await expect(bar.getByRole("button", { name: /^More, something/ })).toBeVisible();
  await expect(bar.getByRole("link", { name: "This week 3" })).toBeVisible();
  const rows = page.getByRole("main").getByRole("listitem");
  await rows
    .first()
    .getByRole("button", { name: /^I will present/ })
    .click();
  await expect(page.getByText("You present. The meeting is in your calendar.")).toBeVisible();
  await expect(bar.getByRole("link", { name: "This week 2" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: /^I will present/ })).toHaveCount(1);

  await visit(page, "/clubs");
  const main = page.getByRole("main");
  await expect(main.getByText("Vote in round")).toBeVisible();
  await main.getByRole("button", { name: /^Decline/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText("Declined. The next in line is asked.")).toBeVisible();
  await expect(main.getByRole("button", { name: /^I will present/ })).toHaveCount(0);
  expect((await Promise.all(asked.map(statusOf))).toSorted()).toEqual(["accepted", "ended"]);
  await main.getByRole("link", { name: "Open ballot" }).click();
  await page.waitForURL(`/c/${club.slug}/round`);
});

test("a mail's question is a page, also for whoever signs in first; others find nothing there", async ({
  db,
  openBrowser,
  watch,
}) => {
  watch.allow(/404/);
  const { club, member, owner } = await createCast(db);
  const meeting = await createMeeting(db, { club, setByHand: true });
  const { id } = await createAssignment(db, { meeting, person: member });
  const address = `/c/${club.slug}/turns/${id}`;
  const nobody = await openBrowser();
  await nobody.goto(address);
  await nobody.waitForURL(`/sign-in?next=${encodeURIComponent(address)}`);
  const page = await openBrowser(member, phone);
  await visit(page, address);
  await expect(page.getByRole("heading", { name: "Will you present?" })).toBeVisible();
  await page.getByRole("button", { name: /^I will present/ }).click();
  await expect(page.getByRole("heading", { name: "You present" })).toBeVisible();
  const other = await openBrowser(owner);
  expect((await other.goto(address))?.status()).toBe(404);
});
