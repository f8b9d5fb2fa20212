// What does not reach the server, or is refused there, is not lost.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { call, commentOf, meet, sendButton } from "./meet";

const field = (page: Page) => page.getByLabel("Your comment", { exact: true });
const isQuestion = (page: Page) => page.getByRole("checkbox", { name: "It is a question" });

test("a question that is refused comes back as a question, and so it does after a reload", async ({
  db,
  person,
  openBrowser,
  watch,
}) => {
  watch.allow(/status of 409/);
  const { ada, bo, club, paperId, path } = await meet({ db, person, openBrowser });
  await field(bo).fill("Does it hold for $n < d$?");
  await isQuestion(bo).check();
  await call(ada, "threads.setLocked", { clubId: club.id, paperId, isLocked: true });
  await bo.route("**/threads.post*", async (route) => {
    const response = await route.fetch();
    expect(response.status()).toBe(409);
    await route.fulfill({ response });
  });
  await bo.locator("#write-comment form").evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect(bo.getByText("This was not sent.")).toBeVisible();
  await expect(isQuestion(bo)).toBeChecked();

  await call(ada, "threads.setLocked", { clubId: club.id, paperId, isLocked: false });
  await bo.unroute("**/threads.post*");
  await bo.goto(path);
  await bo.goto(`${path}#thread`);
  await field(bo).focus();
  await expect(field(bo)).toHaveValue("Does it hold for $n < d$?");
  await expect(isQuestion(bo)).toBeChecked();
  await sendButton(bo).click();
  await expect(commentOf(ada, "Bo Okafor").getByText("question, open")).toBeVisible();
  await expect(isQuestion(bo)).not.toBeChecked();
});
