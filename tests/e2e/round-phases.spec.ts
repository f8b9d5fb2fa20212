import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { closeWithPick, openRound } from "@tests/factories/rounds";
import { checkAccessibility, expect, test } from "./fixtures";
import { expectSaved, openVote } from "./vote";

const HOUR_MS = 60 * 60 * 1000;

test("an organizer opens voting, extends and calls off; a member's open page follows", async ({ db, openBrowser }) => {
  const vote = await openVote(db, { method: "fair-over-time", votingOpensAt: new Date(Date.now() + 20 * HOUR_MS) });
  const [organizer, member] = [await openBrowser(vote.organizer), await openBrowser(vote.voter)];
  await organizer.goto(vote.address);
  await member.goto(vote.address);
  await expect(member.getByText(/voting opens .*, (in 19 hours|tomorrow)/)).toBeVisible();
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
  await organizer.getByRole("dialog").getByLabel("Reason").fill("The room is flooded.");
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
  await page.getByRole("dialog").getByLabel("Reason").fill("the second half");
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
  await expect(page.getByText("In a small club this hides little")).toBeVisible();
  await page.getByRole("radio", { name: /^STAR/ }).check();
  await page.getByLabel("Rounds that unpicked papers stay on the ballot").fill("2");
  await page.getByRole("radio", { name: /^After them/ }).check();
  await page.getByLabel("Hours to vote before the close").fill("24");
  await page.getByRole("radio", { name: /^Sealed/ }).check();
  await page.getByLabel("Show who has voted").check();
  await checkAccessibility(page);
  await page.getByRole("region", { name: "Votes" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. This applies from the next round on.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: /^STAR/ })).toBeChecked();
  await expect(page.getByLabel("Hours to vote before the close")).toHaveValue("24");
  const { method } = await db.round.findUniqueOrThrow({ where: { id: vote.round.id } });
  expect(method).toBe("approval");
});
