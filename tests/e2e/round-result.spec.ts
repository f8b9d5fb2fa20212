import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { createClub } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { uniqueSuffix } from "@tests/factories/sequence";
import { checkRoundFile } from "@/domain/rounds/check-round-file";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import type { Prisma, User } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";
import { checkAccessibility, expect, test } from "./fixtures";
import { visit } from "./visit";

interface Scene {
  db: RootDb;
  person: (fields?: { name: string }) => Promise<User>;
}

/** Two weeks of a club: the four had their way in the first, so that in the second the three win against them. */
async function liveTwoWeeks({ db, person }: Scene, fields: Partial<Prisma.RoundUncheckedCreateInput> = {}) {
  const people: User[] = [];
  for (const name of ["Ada", "Ben", "Cem", "Dot", "Eli", "Fay", "Gus"]) people.push(await person({ name }));
  const [observer, ada] = [await person({ name: "Olga" }), people[0] as User];
  const club = await createClub(db, { owner: ada, members: people.slice(1), observers: [observer] });
  const suffix = uniqueSuffix("result");
  const titles = ["Attentive Gardens", "Bounded Rivers"].map((title) => `${title} ${suffix}`);
  for (const week of [1, 2]) {
    // With a meeting ahead for what is picked the app's own worker opens no round beside those of the scene.
    const meeting = await createMeeting(db, { club, setByHand: true });
    const round = await openRound(db, { club, method: "fair-over-time", meetingId: meeting.id, ...fields });
    const papers = [];
    for (const title of titles) {
      const paper = await createPaper(db, { title: `${title}, part ${week}` });
      papers.push(paper);
      await nominate(db, { round, person: ada, paper });
    }
    const [gardens, rivers] = papers as [(typeof papers)[number], (typeof papers)[number]];
    for (const [at, voter] of people.entries()) {
      await castBallot(db, { round, person: voter, approved: [at < 4 ? gardens : rivers] });
    }
    await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  }
  const [gardens, rivers] = titles.map((title) => `${title}, part 2`) as [string, string];
  return { club, ada, eli: people[4] as User, observer, gardens, rivers, address: `/c/${club.slug}/rounds` };
}

test("a member reads why a paper won, finds the own ballot and recounts the file @phone", async ({
  db,
  person,
  openBrowser,
}) => {
  const { eli, gardens, rivers, address } = await liveTwoWeeks({ db, person });
  const page = await openBrowser(eli);

  await test.step("why it won, in words", async () => {
    await visit(page, `${address}/2`);
    await expect(page.getByRole("heading", { name: rivers })).toBeVisible();
    const words = page.getByText("Approved by 3 of 7: ").first();
    await expect(words).toContainText("sharing its cost leaves them with a burden of 0.333, the lowest of all papers.");
    await expect(words).toContainText(`${gardens} was approved by 4, but they carried more from earlier picks`);
    const picture = page.getByRole("figure").first();
    await expect(picture.getByRole("listitem")).toContainText([/0\.333/, /0\.500/]);
    await expect(page.getByText("the draw decided")).toHaveCount(0);
    const others = page.getByRole("table", { name: "What each method would have picked on the same ballots" });
    await expect(others.getByRole("row", { name: /^Most approvals/ })).toContainText(gardens);
    await expect(others.getByRole("row", { name: /^Most approvals/ })).toContainText("different");
  });

  await test.step("how the method counts, and how burdens moved", async () => {
    await page.getByText("How “fair over time” counts").click();
    await expect(page.getByText("Every pick costs one credit")).toBeVisible();
    await expect(page.getByText("Yours went from 0 to 0.333.")).toBeVisible();
    await page.getByText("Show as a table").click();
    const burdens = page.getByRole("table", { name: "Burdens before and after the round" });
    await expect(burdens.getByRole("row", { name: /\(you\)/ })).toContainText("1/3");
    await checkAccessibility(page);
  });

  await test.step("the own ballot, and any other by its receipt", async () => {
    await page.getByRole("link", { name: "All 7 ballots" }).click();
    await page.waitForURL(/\/ballots$/);
    await expect(page.getByRole("region", { name: "Your ballot" })).toContainText(rivers);
    await checkAccessibility(page);
    const receipt = (await page.getByRole("listitem").locator("code").first().textContent()) ?? "";
    await page.getByLabel("Find a receipt").fill(receipt.toLowerCase());
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByRole("heading", { name: "1 ballot found" })).toBeVisible();
    await page.getByLabel("Find a receipt").fill("0000000000");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByText("This round has no ballot with that receipt.")).toBeVisible();
    await checkAccessibility(page);
  });

  await test.step("the file, which gives the same when it is counted again", async () => {
    await visit(page, `${address}/2`);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "The ballots as a file" }).click();
    const download = await coming;
    await expect(page.getByText(`npm run tally -- ${download.suggestedFilename()}`)).toBeVisible();
    const file = readRoundFile(JSON.parse(await readFile(await download.path(), "utf8")));
    expect(checkRoundFile(file)?.mismatches).toEqual([]);
    await page.getByText("The seed for ties").click();
    await expect(page.getByText(`printf %s ${file.seed} | sha256sum`)).toBeVisible();
  });

  await test.step("the record, and the rounds before", async () => {
    await visit(page, address);
    await expect(page.getByRole("heading", { name: "Turnout in rounds 1 to 2, 100% on average" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "What fairness cost us" })).toBeVisible();
    await expect(page.getByText("1 of 8 approvals: your picks got 7")).toBeVisible();
    await page.getByRole("link", { name: "My record" }).click();
    await page.waitForURL(/\/record$/);
    await expect(page.getByText("1 of 2 picks were among what you wanted: 50%.")).toBeVisible();
    await checkAccessibility(page);
    await visit(page, `${address}/2/burdens`);
  });
});

test("the keyboard alone opens what is folded away and follows the links", async ({ db, person, openBrowser }) => {
  const { ada, address } = await liveTwoWeeks({ db, person });
  const page = await openBrowser(ada);
  await page.goto(`${address}/2`);
  await tabTo(page, "How “fair over time” counts");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Every pick costs one credit")).toBeVisible();
  await tabTo(page, "The count in numbers");
  await page.keyboard.press("Space");
  await expect(page.getByRole("table", { name: "Every step of the count" })).toBeVisible();
  await tabTo(page, "Show as a table");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Burdens before and after the round" })).toBeVisible();
  await tabTo(page, "All 7 ballots");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ballots$/);
});

test("an observer reads the result and the ballots, and has no record", async ({ db, person, openBrowser, watch }) => {
  const { observer, rivers, address } = await liveTwoWeeks({ db, person });
  const page = await openBrowser(observer);
  await visit(page, `${address}/2`);
  await expect(page.getByRole("heading", { name: rivers })).toBeVisible();
  await expect(page.getByText("(you)")).toHaveCount(0);
  await visit(page, `${address}/2/ballots`);
  await expect(page.getByRole("region", { name: "Your ballot" })).toHaveCount(0);
  await visit(page, address);
  await expect(page.getByRole("link", { name: "My record" })).toHaveCount(0);
  watch.allow(/404/);
  expect((await page.goto(`${address}/record`))?.status()).toBe(404);
});

test("by name where the club says so; sealed, nothing but the result", async ({ db, person, openBrowser, watch }) => {
  const named = await liveTwoWeeks({ db, person }, { ballotsAfterClose: "named" });
  const page = await openBrowser(named.ada);
  await visit(page, `${named.address}/2/ballots`);
  await page.getByLabel("Find a member’s ballot").fill("gus");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Gus" })).toContainText(named.rivers);

  const sealed = await liveTwoWeeks({ db, person }, { ballotsAfterClose: "sealed" });
  const other = await openBrowser(sealed.ada);
  await visit(other, `${sealed.address}/2`);
  await expect(other.getByText("This club seals its ballots")).toBeVisible();
  await expect(other.getByRole("heading", { name: /^Burdens/ })).toHaveCount(0);
  await visit(other, `${sealed.address}/2/ballots`);
  await expect(other.getByText("Nobody sees these ballots.")).toBeVisible();
  watch.allow(/404/);
  expect((await other.goto(`${sealed.address}/2/burdens`))?.status()).toBe(404);
});

/** Presses Tab until what has the focus says this. */
async function tabTo(page: Page, words: string) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (focused.includes(words) && focused.length < words.length + 20) return;
  }
  throw new Error(`Tab never came to “${words}”.`);
}
