// One reader, two devices; and the way through what is unread.

import type { Page } from "@playwright/test";
import { createComment, createThread } from "@tests/factories/threads";
import { mentionText } from "@/domain/threads/mentions";
import { COMMENT_LEVELS_SHOWN, COMMENTS_PER_PAGE } from "@/domain/threads/thread-limits";
import type { Comment } from "@/generated/prisma/client";
import { expect, test } from "./fixtures";
import { at, gather } from "./meet";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const unread = (page: Page) => page.locator(".comment[data-unread]");
const inbox = (page: Page) =>
  page.getByRole("navigation", { name: "Club", exact: true }).getByRole("link", { name: /^Inbox/ });

test("what is read on one device is read on the other, whose page is open", async ({ db, person, openBrowser }) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  for (const words of ["One.", "Two.", "Three."]) await createComment(db, { thread, author: bo, body: words });
  const mobile = await openBrowser(ada, phone);
  await mobile.goto(path); // the paper; the thread is behind its tab, and nobody reads it
  await expect(unread(mobile)).toHaveCount(3);

  const desk = await openBrowser(ada);
  await desk.goto(path);
  await expect(unread(desk)).toHaveCount(3); // what is new stays marked while it is read
  await expect(unread(mobile)).toHaveCount(0);
  await expect(mobile.getByRole("button", { name: /^Next unread/ })).toHaveCount(0);
  await expect(unread(desk)).toHaveCount(3);

  await desk.goto(`/c/${club.slug}/people`);
  const writer = await openBrowser(bo);
  await writer.goto(path);
  await writer.getByLabel("Your comment", { exact: true }).pressSequentially("Four, @Ada");
  await writer.getByRole("option", { name: "Ada Lovelace" }).click();
  await writer.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(unread(mobile)).toHaveCount(1);
  await expect(inbox(desk)).toHaveText("Inbox1");

  await mobile.getByRole("link", { name: /^Thread/ }).click();
  await expect(mobile.getByText("Four, @Ada Lovelace")).toBeInViewport();
  await expect(inbox(desk)).toHaveText("Inbox");
  await desk.goto(path);
  await expect(desk.getByText("Four, @Ada Lovelace")).toBeVisible();
  await expect(unread(desk)).toHaveCount(0);
});

test("all of a thread is marked as read on one device, and on the other", async ({ db, person, openBrowser }) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  for (let number = 0; number < COMMENTS_PER_PAGE * 2; number += 1) await createComment(db, { thread, author: bo });
  const [desk, mobile] = [await openBrowser(ada), await openBrowser(ada, phone)];
  await mobile.goto(path);
  await expect(unread(mobile)).toHaveCount(COMMENTS_PER_PAGE);
  await desk.goto(path);
  await desk.getByRole("button", { name: "More of this thread" }).click();
  await desk.getByRole("button", { name: "Mark everything as read" }).click();
  for (const page of [desk, mobile]) {
    await expect(unread(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^Next unread/ })).toHaveCount(0);
  }
  await mobile.reload();
  await expect(mobile.locator(".comment").first()).toBeAttached();
  await expect(unread(mobile)).toHaveCount(0);
});

/** On a page that has only just come: a key that is pressed before the page listens is lost. */
const pressUntilFocused = (page: Page, comment: { id: string }) =>
  expect(async () => {
    await page.keyboard.press("u");
    await expect(at(page, comment)).toBeFocused({ timeout: 10_000 });
  }).toPass();

test("u leads to everything unread, in the order of reading: past a deep branch, into it, and pages further down", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  const branch: Comment[] = [];
  for (let level = 0; level <= COMMENT_LEVELS_SHOWN + 1; level += 1) {
    const parent = branch.at(-1);
    branch.push(await createComment(db, { thread, author: bo, ...(parent && { parent }) }));
  }
  const second = await createComment(db, { thread, author: bo });
  for (let number = 0; number < COMMENTS_PER_PAGE * 2; number += 1) await createComment(db, { thread, author: bo });
  const last = await createComment(db, { thread, author: bo });
  await db.threadReader.create({ data: { threadId: thread.id, userId: ada.id, readNumber: last.number } });
  const answer = await createComment(db, { thread, author: bo, parent: second, body: `See, ${mentionText(ada)}.` });
  const [desk, mobile] = [await openBrowser(ada), await openBrowser(ada, phone)];
  await mobile.goto(path);
  await expect(unread(mobile)).toHaveCount(1);
  await desk.goto(path);
  await pressUntilFocused(desk, answer); // past the deep branch, all of which was read
  await expect(at(desk, answer)).toBeInViewport();
  await desk.keyboard.press("u");
  await expect(desk.getByText("You have read everything.")).toBeVisible();
  await expect(mobile.getByRole("button", { name: /^Next unread/ })).toHaveCount(0);

  await desk.goto(`/c/${club.slug}/people`);
  const far = await createComment(db, { thread, author: bo, parent: last });
  const above = await createComment(db, { thread, author: bo, parent: second });
  const [lowest] = branch.slice(-1);
  const deep = await createComment(db, { thread, author: bo, ...(lowest && { parent: lowest }) });
  await desk.goto(path);
  await pressUntilFocused(desk, deep);
  await expect(at(desk, deep)).toBeInViewport();
  for (const comment of [above, far]) {
    await desk.keyboard.press("u");
    await expect(at(desk, comment)).toBeFocused();
    await expect(at(desk, comment)).toBeInViewport();
  }
  await desk.keyboard.press("u");
  await expect(desk.getByText("You have read everything.")).toBeVisible();
  await mobile.goto(`${path}#comment-${deep.id}`);
  await expect(at(mobile, deep)).toBeFocused();
  await expect(unread(mobile)).toHaveCount(0);
});
