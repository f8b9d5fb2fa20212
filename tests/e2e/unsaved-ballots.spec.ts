import type { Page } from "@playwright/test";
import { addJob } from "@/server/jobs/add-job";
import { checkAccessibility, expect, test } from "./fixtures";
import { expectSaved, openVote } from "./vote";

const CAST_URL = "**/api/trpc/rounds.castBallot*";

test("a ballot that could not be saved survives a reload and is saved as soon as that is possible", async ({
  db,
  openBrowser,
  watch,
}) => {
  watch.allow(/ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION)/);
  const vote = await openVote(db, { method: "approval" });
  const [first = "", second = ""] = vote.titles;
  const page = await openBrowser(vote.voter);
  await page.goto(vote.address);
  await page.getByRole("checkbox", { name: second }).check();
  await expectSaved(page, "approving 1 of 4");

  await page.route(CAST_URL, (route) => route.abort());
  await page.getByRole("checkbox", { name: first }).check();
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await expect(page.getByText("kept in this browser")).toBeVisible();
  await checkAccessibility(page);
  await page.reload();
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: first })).toBeChecked();

  await page.unroute(CAST_URL);
  await page.getByRole("button", { name: "Try again now" }).click();
  await expectSaved(page, "approving 2 of 4");
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("paperclub:ballot"))),
  ).toEqual([]);
});

test("offline and back: what was tapped is saved by itself", async ({ db, openBrowser, watch }) => {
  watch.allow(/ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION)/);
  const vote = await openVote(db, { method: "star" });
  const page = await openBrowser(vote.voter);
  await page.goto(vote.address);
  await expect(page.getByRole("radio").first()).toBeEnabled();
  await page.context().setOffline(true);
  await page
    .getByRole("radiogroup", { name: vote.titles[0] ?? "" })
    .getByRole("radio", { name: "5 points" })
    .check();
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.context().setOffline(false);
  await expectSaved(page, "1 of 4 scored");
});

test("what was ticked here and elsewhere goes together", async ({ db, openBrowser, watch }) => {
  watch.allow(/ERR_FAILED/);
  const vote = await openVote(db, { method: "approval" });
  const [first = "", second = ""] = vote.titles;
  const desk = await openBrowser(vote.voter);
  await desk.goto(vote.address);
  await desk.route(CAST_URL, (route) => route.abort());
  await desk.getByRole("checkbox", { name: first }).check();
  await expect(desk.getByText("Not saved yet.")).toBeVisible();

  const other = await openBrowser(vote.voter);
  await other.goto(vote.address);
  await other.getByRole("checkbox", { name: second }).check();
  await expectSaved(other, "approving 1 of 4");

  await desk.unroute(CAST_URL);
  await desk.evaluate(() => window.dispatchEvent(new Event("online")));
  await expectSaved(desk, "approving 2 of 4");
  await expectSaved(other, "approving 2 of 4");
  for (const page of [desk, other]) {
    for (const title of [first, second]) await expect(page.getByRole("checkbox", { name: title })).toBeChecked();
  }
});

test("points given elsewhere since are not overwritten in silence", async ({ db, openBrowser, watch }) => {
  watch.allow(/ERR_FAILED/);
  const vote = await openVote(db, { method: "star" });
  const points = (page: Page, count: number) =>
    page
      .getByRole("radiogroup", { name: vote.titles[0] ?? "" })
      .getByRole("radio", { name: `${count} points`, exact: true });
  const desk = await openBrowser(vote.voter);
  await desk.goto(vote.address);
  await desk.route(CAST_URL, (route) => route.abort());
  await points(desk, 5).check();
  await expect(desk.getByText("Not saved yet.")).toBeVisible();

  const other = await openBrowser(vote.voter);
  await other.goto(vote.address);
  await points(other, 3).check();
  await expectSaved(other, "1 of 4 scored");

  await desk.unroute(CAST_URL);
  await desk.reload();
  await expect(desk.getByText("This window has an unsaved ballot, 1 of 4 scored.")).toBeVisible();
  await expect(points(desk, 3)).toBeChecked();
  await checkAccessibility(desk);
  await desk.getByRole("button", { name: "Save the unsaved one" }).click();
  await expectSaved(desk, "1 of 4 scored");
  await expect(points(desk, 5)).toBeChecked();
  await expect(points(other, 5)).toBeChecked();
});

test("the clock closes a round on an open page, which says honestly what became of a ballot on its way", async ({
  db,
  openBrowser,
  watch,
}) => {
  watch.allow(/409 \(Conflict\)/);
  const vote = await openVote(db, { method: "approval" });
  const { id: roundId, clubId } = vote.round;
  const [first = "", second = ""] = vote.titles;
  const page = await openBrowser(vote.voter);
  await page.goto(vote.address);
  await page.getByRole("checkbox", { name: first }).check();
  await expectSaved(page, "approving 1 of 4");

  // The next tap is delayed on its way until the round is over.
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(CAST_URL, async (route) => {
    await released;
    await route.continue();
  });
  await page.getByRole("checkbox", { name: second }).check();
  const closesAt = new Date(Date.now() + 1_000);
  await db.round.update({ where: { id: roundId, clubId }, data: { closesAt } });
  await addJob(db, "round.close", { clubId, roundId }, { runAt: closesAt });
  await expect(page.getByRole("heading", { name: /^Round 31, picked/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Voting is over. Here is the result.")).toBeVisible();
  await expect(page.getByText("Your last change did not reach us before the close")).toBeVisible();
  release();
  await checkAccessibility(page);
  const stored = await db.ballot.findFirstOrThrow({ where: { roundId } });
  expect(stored.papers).toHaveLength(1);
  await page.goto(`/c/${vote.club.slug}/rounds/31`); // where a link in a mail leads
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(page.getByText("Your last change")).toBeHidden();
});
