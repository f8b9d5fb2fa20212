import type { Page } from "@playwright/test";
import { createClub } from "@tests/factories/clubs";
import { checkAccessibility, expect, test } from "./fixtures";

const nameOf = (page: Page) => page.getByLabel("Name", { exact: true });
const placeOf = (page: Page) => page.getByLabel("Place (optional)");
const save = (page: Page) =>
  page
    .locator("form")
    .filter({ has: nameOf(page) })
    .getByRole("button", { name: "Save", exact: true });

test("two organizers change the same settings, and neither loses anything without a word @phone", async ({
  openBrowser,
  person,
  db,
  watch,
}) => {
  watch.allow(/409 \(Conflict\)/);
  const [ada, bo] = [await person({ name: "Ada Lovelace" }), await person({ name: "Bo Okafor" })];
  const club = await createClub(db, { owner: ada, organizers: [bo], name: "Readers" });
  const pages = { ada: await openBrowser(ada), bo: await openBrowser(bo) };
  for (const page of [pages.ada, pages.bo]) {
    // Events are received from the connection on.
    const stream = page.waitForRequest(/\/events/);
    await page.goto(`/c/${club.slug}/settings`);
    await (await stream).response();
  }
  const stored = () => db.club.findUniqueOrThrow({ where: { id: club.id } });

  await test.step("what one saves shows in the other's form, where nobody has typed", async () => {
    await placeOf(pages.ada).fill("Room 1");
    await save(pages.ada).click();
    await expect(placeOf(pages.bo)).toHaveValue("Room 1");
  });

  await test.step("different fields go together, and the form shows both", async () => {
    await nameOf(pages.bo).fill("Thursday Readers");
    await placeOf(pages.ada).fill("Room 2");
    await save(pages.ada).click();
    await expect(pages.ada.getByText("Saved. Upcoming meetings are updated.").first()).toBeVisible();
    await save(pages.bo).click();
    await expect(placeOf(pages.bo)).toHaveValue("Room 2");
    await expect(nameOf(pages.bo)).toHaveValue("Thursday Readers");
    await expect(nameOf(pages.ada)).toHaveValue("Thursday Readers");
    expect(await stored()).toMatchObject({ name: "Thursday Readers", meetingPlace: "Room 2" });
  });

  await test.step("the same field is asked about, and what was typed stays until one of both is chosen", async () => {
    await nameOf(pages.bo).fill("Bo’s Readers");
    await nameOf(pages.ada).fill("Ada’s Readers");
    await save(pages.ada).click();
    await expect.poll(async () => (await stored()).name).toBe("Ada’s Readers");
    await save(pages.bo).click();
    await expect(pages.bo.getByText("theirs is Ada’s Readers; yours is Bo’s Readers.")).toBeVisible();
    await expect(nameOf(pages.bo)).toHaveValue("Bo’s Readers");
    await checkAccessibility(pages.bo);
    await pages.bo.getByRole("button", { name: "Use theirs" }).click();
    await expect(nameOf(pages.bo)).toHaveValue("Ada’s Readers");
    await expect(pages.bo.getByRole("button", { name: "Use theirs" })).toBeHidden();
    expect((await stored()).name).toBe("Ada’s Readers");
  });

  await test.step("or one's own is saved, and the other window shows it", async () => {
    await nameOf(pages.bo).fill("Bo’s Club");
    await nameOf(pages.ada).fill("Ada’s Club");
    await save(pages.ada).click();
    await expect.poll(async () => (await stored()).name).toBe("Ada’s Club");
    await save(pages.bo).click();
    await pages.bo.getByRole("button", { name: "Save mine" }).click();
    await expect(nameOf(pages.ada)).toHaveValue("Bo’s Club");
    expect((await stored()).name).toBe("Bo’s Club");
  });
});

test("a name that is typed in one window shows in one's other @phone", async ({ openBrowser, person, db }) => {
  const ada = await person({ name: "Ada" });
  await createClub(db, { owner: ada });
  const first = await openBrowser(ada);
  const second = await openBrowser(ada);
  for (const page of [first, second]) {
    const stream = page.waitForRequest(/\/events/);
    await page.goto("/account");
    await (await stream).response();
  }
  await nameOf(first).fill("Ada Lovelace");
  await nameOf(first).press("Enter");
  await expect(nameOf(second)).toHaveValue("Ada Lovelace");
  const choice = second.getByLabel("Show others when I have a discussion open");
  await choice.uncheck();
  await expect(first.getByLabel("Show others when I have a discussion open")).not.toBeChecked();
});
