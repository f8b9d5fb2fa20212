// Who reads a discussion at this moment.

import { expect, test } from "./fixtures";
import { gather } from "./meet";

test("two who read the same discussion see each other's names, until one leaves", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, path } = await gather({ db, person });
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(`${path}#thread`);
  await expect(page.getByText(/(is|are) reading/)).toHaveCount(0); // nobody is shown themselves
  await other.goto(`${path}#thread`);
  await expect(page.getByText("Reading now: Bo Okafor")).toBeVisible();
  await expect(other.getByText("Reading now: Ada Lovelace")).toBeVisible();

  await other.goto(`/c/${club.slug}/people`);
  await expect(page.getByText("Reading now: Bo Okafor")).toHaveCount(0);
  await other.goBack();
  await expect(page.getByText("Reading now: Bo Okafor")).toBeVisible();
  const second = await other.context().newPage();
  await second.goto(`${path}#thread`);
  await expect(second.getByText("Reading now: Ada Lovelace")).toBeVisible();
  await other.close(); // they still have it open in the other tab
  await expect(page.getByText("Reading now: Bo Okafor")).toBeVisible();
  await second.close();
  await expect(page.getByText("Reading now: Bo Okafor")).toHaveCount(0);
});

test("who does not want to be shown is not, sees the others, and their name goes at once", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, path } = await gather({ db, person });
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(`${path}#thread`);
  await other.goto(`${path}#thread`);
  await expect(page.getByText("Reading now: Bo Okafor")).toBeVisible();
  const account = await other.context().newPage();
  await account.goto("/account");
  await account.getByRole("checkbox", { name: "Show others when I have a discussion open" }).uncheck();
  await expect(account.getByText("Nobody sees that you are reading.")).toBeVisible();
  await expect(page.getByText("Reading now: Bo Okafor")).toHaveCount(0);
  await account.reload();
  await expect(account.getByRole("checkbox", { name: "Show others when I have a discussion open" })).not.toBeChecked();
  await other.reload();
  await expect(other.getByText("Reading now: Ada Lovelace")).toBeVisible();
  await expect(page.getByText("Reading now: Bo Okafor")).toHaveCount(0);
  expect(await db.threadVisitor.count({ where: { userId: bo.id } })).toBe(0);
});

test("in a club that does not show its readers nobody's name shows, and none is kept", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, path } = await gather({ db, person });
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(`/c/${club.slug}/settings`);
  await page.getByRole("checkbox", { name: "Show who is reading now" }).uncheck();
  await page.getByRole("region", { name: "Discussion" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. This applies to every thread from now on.")).toBeVisible();
  for (const one of [page, other]) {
    const isNoted = one.waitForResponse(/threads\.noteReading/);
    await one.goto(`${path}#thread`);
    expect(await (await isNoted).json()).toEqual({ result: { data: { readers: [] } } });
    await expect(one.getByText(/(is|are) reading/)).toHaveCount(0);
  }
  expect(await db.threadVisitor.count({ where: { clubId: club.id } })).toBe(0);
});
