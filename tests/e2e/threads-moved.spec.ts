// A branch goes to another paper while people read it.

import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { expect, test } from "./fixtures";
import { at, call, gather } from "./meet";

test("whoever has the old page open sees a branch go, reads where it went, and finds there what they were typing", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const there = await createPaper(db, { title: "Patience in Wombats" });
  const [thread, other] = [await createThread(db, { club, paper }), await createThread(db, { club, paper: there })];
  const stays = await createComment(db, { thread, author: bo, body: "This stays." });
  const goes = await createComment(db, { thread, author: ada, body: "This is about wombats." });
  const answer = await createComment(db, { thread, author: bo, parent: goes, body: "About their patience." });
  const before = await createComment(db, { thread: other, author: ada, body: "Said there before." });
  const pathThere = `/c/${club.slug}/papers/${there.id}`;

  const [mover, page] = [await openBrowser(ada), await openBrowser(bo)];
  const reader = await page.context().newPage(); // of the other paper
  await mover.goto(path);
  await page.goto(path);
  await reader.goto(pathThere);
  await expect(at(reader, before)).toBeVisible();
  await at(page, answer).getByRole("button", { name: "Reply" }).click();
  await page.getByLabel(/^Your answer to/).fill("Half a thought");

  await call(mover, "threads.moveBranch", { clubId: club.id, commentId: goes.id, toPaperId: there.id });

  for (const one of [mover, page]) {
    for (const gone of [goes, answer]) await expect(at(one, gone)).toHaveCount(0);
    await expect(at(one, stays)).toBeVisible();
    await expect(one.getByRole("heading", { name: "Thread, 1 comment" })).toBeVisible();
  }
  await reader.bringToFront();
  for (const come of [goes, answer]) await expect(at(reader, come)).toBeVisible();
  await expect(reader.getByRole("heading", { name: "Thread, 3 comments" })).toBeVisible();

  await page.bringToFront();
  await expect(page.getByText("A comment was moved to another paper’s discussion.")).toBeVisible();
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page).toHaveURL(`${pathThere}#comment-${goes.id}`);
  await expect(at(page, goes)).toBeInViewport();
  await at(page, answer).getByRole("button", { name: "Reply" }).click();
  await expect(page.getByLabel(/^Your answer to/)).toHaveValue("Half a thought");

  await page.goto("/inbox");
  await page.goto(`${path}#comment-${answer.id}`); // as it was sent around before
  await expect(page).toHaveURL(`${pathThere}#comment-${answer.id}`);
  await expect(at(page, answer)).toBeFocused();
  await expect(page.getByText("This comment was moved to this paper’s discussion.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Patience in Wombats" })).toBeVisible();
});
