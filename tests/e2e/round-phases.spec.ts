import type { Page } from "@playwright/test";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { closeWithPick, openRound } from "@tests/factories/rounds";
import { addJob } from "@/server/jobs/add-job";
import { checkAccessibility, expect, test } from "./fixtures";
import { expectSaved, openVote } from "./vote";

const HOUR_MS = 60 * 60 * 1000;
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

  // The next tap is held up on its way until the round is over.
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

test("an organizer opens voting, extends and calls off; a member's open page follows", async ({ db, openBrowser }) => {
  const vote = await openVote(db, { method: "fair-over-time", votingOpensAt: new Date(Date.now() + 20 * HOUR_MS) });
  const [organizer, member] = [await openBrowser(vote.organizer), await openBrowser(vote.voter)];
  await organizer.goto(vote.address);
  await member.goto(vote.address);
  await expect(member.getByText(/voting opens .*, in 19 hours/)).toBeVisible();
  await expect(member.getByRole("checkbox")).toHaveCount(0);
  await checkAccessibility(member);

  await organizer.getByRole("button", { name: "Open voting now" }).click();
  await organizer.getByRole("button", { name: "Open voting", exact: true }).click();
  await expect(member.getByText("Voting is open.")).toBeVisible();
  await member.getByRole("checkbox", { name: vote.titles[0] ?? "" }).check();
  await expectSaved(member, "approving 1 of 4");

  const before = await member.getByText(/^closes /).textContent();
  await organizer.getByRole("button", { name: "Extend" }).click();
  await expect(organizer.getByText(/^Voting would close/)).toBeVisible();
  await checkAccessibility(organizer);
  await organizer.getByRole("button", { name: "Extend the round" }).click();
  await expect(member.getByText("extended; it would have closed")).toBeVisible();
  await expect(member.getByText(/^closes /)).not.toHaveText(before ?? "");
  const extended = await db.round.findUniqueOrThrow({ where: { id: vote.round.id } });
  const dayLater = vote.round.closesAt.getTime() + 24 * HOUR_MS;
  expect(Math.abs(extended.closesAt.getTime() - dayLater)).toBeLessThan(60_000); // the form knows no seconds

  await organizer.getByRole("button", { name: "Call it off" }).click();
  await organizer.getByLabel("A line why").fill("The room is flooded.");
  await checkAccessibility(organizer);
  await organizer.getByRole("dialog").getByRole("button", { name: "Call it off" }).click();
  await expect(member.getByText("An organizer called this round off.")).toBeVisible();
  await expect(member.getByText("The room is flooded.")).toBeVisible();
});

test("who nominates a paper again reads that the club has discussed it", async ({ db, openBrowser }) => {
  const vote = await openVote(db, { method: "approval" });
  const paper = await createPaper(db);
  const startsAt = new Date("2026-03-11T15:00:00Z");
  const meeting = await createMeeting(db, { club: vote.club, startsAt });
  const earlier = await openRound(db, { club: vote.club, status: "closed", number: 30, meetingId: meeting.id });
  await closeWithPick(db, { round: earlier, paper, closedAt: new Date("2026-03-08T12:00:00Z") });
  const page = await openBrowser(vote.voter);
  await page.goto(`/c/${vote.club.slug}/papers/${paper.id}`);
  await page.getByRole("button", { name: `Nominate ${paper.title}` }).click();
  await expect(page.getByText("Already discussed on 11 Mar 2026, when round 30 had picked it.")).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel("A line why").fill("the second half");
  await page.getByRole("dialog").getByRole("button", { name: "Nominate", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto(vote.address);
  await expect(page.getByText("the second half")).toBeVisible();
  await expect(page.getByText("Read before, on 11 Mar 2026")).toBeVisible();
});

test("the votes' settings are saved for the next round, and what receipts hide is said @phone", async ({
  db,
  openBrowser,
}) => {
  const vote = await openVote(db, { method: "approval" });
  const page = await openBrowser(vote.organizer);
  await page.goto(`/c/${vote.club.slug}/settings`);
  await expect(page.getByText("It hides little in a small club")).toBeVisible();
  await page.getByRole("radio", { name: /^STAR/ }).check();
  await page.getByLabel("Papers not picked stay on for, rounds").fill("2");
  await page.getByRole("radio", { name: /^After them/ }).check();
  await page.getByLabel("Hours to vote, before the close").fill("24");
  await page.getByRole("radio", { name: /^Sealed/ }).check();
  await page.getByLabel("Show who has voted").check();
  await checkAccessibility(page);
  await page.getByRole("region", { name: "Votes" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds from the next round on.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: /^STAR/ })).toBeChecked();
  await expect(page.getByLabel("Hours to vote, before the close")).toHaveValue("24");
  const { method } = await db.round.findUniqueOrThrow({ where: { id: vote.round.id } });
  expect(method).toBe("approval");
});
