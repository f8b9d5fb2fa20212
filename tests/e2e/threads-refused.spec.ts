// What does not reach the server, or is refused there, is not lost.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { call, commentOf, gather, meet, post, sendButton } from "./meet";

const field = (page: Page) => page.getByLabel("Your comment", { exact: true });
const isQuestion = (page: Page) => page.getByRole("checkbox", { name: "This is a question" });

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

test("what was read while the server could not be reached is reported later", async ({
  db,
  person,
  openBrowser,
  watch,
}) => {
  watch.allow(/ERR_FAILED|Failed to load resource/);
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const [writer, reader] = [await openBrowser(bo), await openBrowser(ada)];
  await writer.goto(path);
  await post(writer, { clubId: club.id, paperId: paper.id, body: "A thought." });
  const failed = reader.waitForEvent("requestfailed", (request) => request.url().includes("threads.markRead"));
  await reader.route("**/threads.markRead*", (route) => route.abort());
  await reader.goto(`${path}#thread`);
  await failed;
  await reader.unroute("**/threads.markRead*");
  await reader.goto(`/c/${club.slug}/discussion`);
  const readNumber = async () => (await db.threadReader.findFirst({ where: { userId: ada.id } }))?.readNumber;
  await expect.poll(readNumber).toBe(1);
});
