import type { Page } from "@playwright/test";
import { dragByFinger, dragByMouse } from "./drag";
import { checkAccessibility, expect, test } from "./fixtures";
import { expectSaved, openVote, phone, type Vote } from "./vote";

test.describe("approving", () => {
  test("by mouse: saved at once, with a receipt, changed and taken back", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "fair-over-time" });
    const [first = "", , third = ""] = vote.titles;
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    await expect(page.getByText("You have not voted yet")).toBeVisible();
    await page.getByRole("checkbox", { name: first }).check();
    await expectSaved(page, "approving 1 of 4");
    await page.getByText(third).click(); // the whole left side is the box's label
    await expectSaved(page, "approving 2 of 4");
    const receipt = await page.locator("code", { hasText: /^[0-9A-Z]{10}$/ }).textContent();
    await checkAccessibility(page);
    await page.reload();
    await expect(page.getByRole("checkbox", { name: first })).toBeChecked();
    await page.getByText("Your receipt").click();
    await expect(page.getByText(receipt ?? "no receipt")).toBeVisible();
    await page.getByRole("button", { name: "Withdraw my ballot" }).click();
    await expect(page.getByText("You have not voted yet")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: first })).not.toBeChecked();
    await expect.poll(() => db.ballot.count({ where: { roundId: vote.round.id } })).toBe(0);
  });

  test("by keys: j and k to a paper, v approves it", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "approval" });
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    await expect(page.getByRole("checkbox").first()).toBeEnabled();
    await pressed(page, "j", "j", "v");
    await expectSaved(page, "approving 1 of 4");
    await expect(page.getByRole("checkbox", { name: vote.titles[1] ?? "" })).toBeChecked();
    await pressed(page, "v");
    await expectSaved(page, "approving none");
  });

  test("with a thumb, on 360 pixels", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "fair-over-time" });
    const page = await openBrowser(vote.voter, phone);
    await page.goto(vote.address);
    await expect(page.getByRole("checkbox").first()).toBeEnabled();
    await page.getByText(vote.titles[3] ?? "").tap();
    await expectSaved(page, "approving 1 of 4");
    await expectNarrow(page);
    await checkAccessibility(page);
  });
});

test.describe("scoring", () => {
  test("by mouse", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "star" });
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    await scoreOf(page, vote, 0).getByRole("radio", { name: "5 points" }).check();
    await expectSaved(page, "1 of 4 scored");
    await scoreOf(page, vote, 2).getByRole("radio", { name: "1 point", exact: true }).check();
    await expectSaved(page, "2 of 4 scored");
    await checkAccessibility(page);
    await page.reload();
    await expect(scoreOf(page, vote, 0).getByRole("radio", { name: "5 points" })).toBeChecked();
  });

  test("by keys: digits in a paper's row, arrows among its points", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "star" });
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    await expect(page.getByRole("radio").first()).toBeEnabled();
    await pressed(page, "j", "4");
    await expect(scoreOf(page, vote, 0).getByRole("radio", { name: "4 points" })).toBeChecked();
    await expectSaved(page, "1 of 4 scored");
    await pressed(page, "j", "v"); // into the points of the second paper
    await expect(scoreOf(page, vote, 1).getByRole("radio", { name: "0 points" })).toBeFocused();
    await pressed(page, "3", "ArrowRight");
    await expect(scoreOf(page, vote, 1).getByRole("radio", { name: "4 points" })).toBeChecked();
    await expectSaved(page, "2 of 4 scored");
  });

  test("with a thumb, on 360 pixels", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "star" });
    const page = await openBrowser(vote.voter, phone);
    await page.goto(vote.address);
    await scoreOf(page, vote, 1).getByRole("radio", { name: "3 points" }).tap();
    await expectSaved(page, "1 of 4 scored");
    await expectNarrow(page);
    await checkAccessibility(page);
  });
});

test.describe("ranking", () => {
  test("by buttons, with equals, said aloud; the focus stays with the paper", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "schulze" });
    const [first = "", second = "", third = ""] = vote.titles;
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    for (const [count, title] of [first, second, third].entries()) {
      await page.getByRole("button", { name: `Rank it: ${title}` }).click();
      await expectSaved(page, `${count + 1} of 4 ranked`);
    }
    await page.getByRole("button", { name: `To the top: ${third}` }).click();
    await expect(page.getByText(`“${third}”: place 1 of 3.`)).toBeAttached();
    await expect(page.getByRole("button", { name: `To the top: ${third}` })).toBeFocused();
    await page.getByRole("button", { name: `Same place as the one above: ${second}` }).click();
    await expect(page.getByText(`“${second}”: place 2 of 2, equal with “${first}”.`)).toBeAttached();
    await page.getByRole("button", { name: `Leave out: ${third}` }).click();
    await expectSaved(page, "2 of 4 ranked");
    await checkAccessibility(page);
    await page.reload();
    await expect(page.getByRole("button", { name: `Place 1 of 1: ${first}` })).toBeVisible();
    await expect(page.getByRole("button", { name: `Place 1 of 1: ${second}` })).toBeVisible();
  });

  test("by keys on a paper's handle", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "schulze" });
    const [first = "", second = ""] = vote.titles;
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    await expect(handleOf(page, first)).toBeEnabled();
    await pressed(page, "j", "v", "j", "v"); // ranks the first, then the second
    await expectSaved(page, "2 of 4 ranked");
    await page.getByRole("button", { name: `Place 2 of 2: ${second}` }).focus();
    await pressed(page, "ArrowUp");
    await expect(page.getByRole("button", { name: `Place 1 of 2: ${second}` })).toBeFocused();
    await pressed(page, "ArrowDown", "=");
    await expect(page.getByRole("button", { name: `Place 1 of 1: ${second}` })).toBeFocused();
    await pressed(page, "Delete");
    await expect(page.getByRole("button", { name: `Not ranked: ${second}` })).toBeFocused();
    await expectSaved(page, "1 of 4 ranked");
    await expect(page.getByRole("button", { name: `Place 1 of 1: ${first}` })).toBeVisible();
  });

  test("by dragging with the mouse; Escape leaves everything as it was", async ({ db, openBrowser }) => {
    const vote = await openVote(db, { method: "schulze" });
    const [first = "", second = ""] = vote.titles;
    const page = await openBrowser(vote.voter);
    await page.goto(vote.address);
    await expect(handleOf(page, first)).toBeEnabled();
    const empty = page.getByText("Nothing is ranked yet.");
    await dragByMouse(page, handleOf(page, first), empty);
    await expectSaved(page, "1 of 4 ranked");
    await dragByMouse(page, handleOf(page, second), handleOf(page, first), { above: true });
    await expectSaved(page, "2 of 4 ranked");
    await expect(page.getByRole("button", { name: `Place 1 of 2: ${second}` })).toBeVisible();
    await dragByMouse(page, handleOf(page, second), page.getByText("Not ranked", { exact: true }), { giveUp: true });
    await expect(page.getByRole("button", { name: `Place 1 of 2: ${second}` })).toBeVisible();
    await dragByMouse(page, handleOf(page, second), handleOf(page, vote.titles[3] ?? ""));
    await expectSaved(page, "1 of 4 ranked");
  });

  test("with a finger, on 360 pixels: by dragging, with the page moving along, and by buttons", async ({
    db,
    openBrowser,
  }) => {
    const vote = await openVote(db, { method: "schulze" });
    const [first = "", , , last = ""] = vote.titles;
    const page = await openBrowser(vote.voter, phone);
    await page.goto(vote.address);
    await page.getByRole("button", { name: `Rank it: ${first}` }).tap();
    await expectSaved(page, "1 of 4 ranked");
    await dragByFinger(page, handleOf(page, last));
    await expect(page.getByRole("button", { name: `Place 1 of 2: ${last}` })).toBeVisible();
    await expectSaved(page, "2 of 4 ranked");
    await expectNarrow(page);
    await checkAccessibility(page);
  });
});

const scoreOf = (page: Page, vote: Vote, at: number) => page.getByRole("radiogroup", { name: vote.titles[at] ?? "" });
const handleOf = (page: Page, title: string) =>
  page.getByRole("button", { name: new RegExp(`^(Place|Not ranked).*${title}$`) });

async function pressed(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

async function expectNarrow(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, "wider than the window").toBeLessThanOrEqual(0);
}
