// Somebody deletes their account while another of their browsers has the club open.

import { createClub } from "@tests/factories/clubs";
import { createComment, createThread } from "@tests/factories/threads";
import { checkAccessibility, expect, test } from "./fixtures";

test("deletes the account after what is said, from every browser at once @phone", async ({
  db,
  person,
  openBrowser,
  watch,
}) => {
  watch.allow(/status of 40[01]/); // the wrong address, and the other browser asks once more
  const [ada, ben] = [await person({ name: "Ada Okonkwo" }), await person()];
  const club = await createClub(db, { owner: ben, members: [ada] });
  const thread = await createThread(db, { club });
  await createComment(db, { thread, author: ada, body: "A thought of a former member." });

  const elsewhere = await openBrowser(ada);
  await elsewhere.goto(`/c/${club.slug}`);
  const page = await openBrowser(ada);
  await page.goto("/account");
  await page.evaluate((id) => localStorage.setItem(`paperclub:comment:${id}:thread of x`, '"draft"'), ada.id);
  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete your account?" });
  await expect(dialog.getByText("your name, address, sign-ins")).toBeVisible();
  await checkAccessibility(page);
  await dialog.getByLabel("Type your email address to confirm").fill("ada");
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(dialog.getByText(`Type your address, ${ada.email}, to delete your account.`)).toBeVisible();
  await dialog.getByLabel("Type your email address to confirm").fill(ada.email);
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("heading", { name: "A paper club reads together." })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  const left = await openBrowser(ben);
  await left.goto(`/c/${club.slug}/papers/${thread.paperId}#thread`);
  await expect(left.getByText("A thought of a former member.")).toBeVisible();
  await expect(left.getByText("Former member", { exact: true }).first()).toBeVisible();
});

test("an owner of a club is led to what has to be settled first @phone", async ({ db, person, openBrowser }) => {
  const ada = await person();
  const club = await createClub(db, { owner: ada });
  const page = await openBrowser(ada);
  await page.goto("/account");
  await expect(page.getByText("You are the only owner of")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete my account" })).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByRole("main").getByRole("link", { name: club.name }).click();
  await expect(page).toHaveURL(new RegExp(`/c/${club.slug}/people`));
});
