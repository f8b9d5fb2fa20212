// Branches deeper than a page shows, and links to comments that the page at hand does not show.

import { createComment, createThread } from "@tests/factories/threads";
import { COMMENT_LEVELS_SHOWN, COMMENTS_PER_PAGE } from "@/domain/threads/thread-limits";
import type { Comment, Thread } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { checkAccessibility, expect, test } from "./fixtures";
import { at, gather, say } from "./meet";

/** Levels of a branch that needs a page of its own, and another one below that. */
const LEVELS = 2 * COMMENT_LEVELS_SHOWN;

type TalkDown = { thread: Thread; people: readonly { id: string }[]; depth?: number };

/** A branch of comments of which each answers the one before, by the people in turn. */
async function talkDown(db: RootDb, { thread, people, depth = LEVELS }: TalkDown): Promise<Comment[]> {
  const branch: Comment[] = [];
  for (let level = 0; level < depth; level += 1) {
    const [author, parent] = [people[level % people.length], branch.at(-1)];
    if (author === undefined) throw new Error("Nobody is there to talk.");
    branch.push(await createComment(db, { thread, author, ...(parent && { parent }) }));
  }
  return branch;
}

const commentIn = (branch: Comment[], level: number): Comment => {
  const comment = branch[level];
  if (comment === undefined) throw new Error(`The branch has no level ${level}.`);
  return comment;
};

test("a deep branch continues on its own page, with answers there and a way back", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  const branch = await talkDown(db, { thread, people: [ada, bo] });
  const [lastShown, firstBeyond] = [COMMENT_LEVELS_SHOWN - 1, COMMENT_LEVELS_SHOWN].map((n) => commentIn(branch, n));
  if (lastShown === undefined || firstBeyond === undefined) throw new Error("The branch is not deep enough.");
  const [page, other] = [await openBrowser(ada), await openBrowser(bo)];
  for (const one of [page, other]) {
    await one.goto(`${path}#thread`);
    await expect(at(one, lastShown)).toBeVisible();
    await expect(at(one, firstBeyond)).toHaveCount(0);
  }
  const goOn = (on: typeof page) => at(on, lastShown).getByRole("link", { name: /^Continue this thread/ });

  await goOn(page).click();
  await expect(page).toHaveURL(`${path}?branch=${lastShown.id}#comment-${lastShown.id}`);
  await expect(at(page, lastShown)).toBeInViewport();
  await expect(at(page, firstBeyond)).toBeVisible();
  await expect(at(page, commentIn(branch, 0))).toHaveCount(0);
  await checkAccessibility(page);

  await at(page, firstBeyond).getByRole("button", { name: "Reply" }).click();
  await page.getByLabel(/^Your answer to/).fill("Said far down.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.locator(".comment").filter({ hasText: "Said far down." })).toBeVisible();
  await expect(goOn(other)).toHaveText(`Continue this thread (${LEVELS - COMMENT_LEVELS_SHOWN + 1})`);

  await page.getByRole("link", { name: "The whole thread" }).click();
  await expect(page).toHaveURL(`${path}#thread`);
  await expect(at(page, commentIn(branch, 0))).toBeVisible();
  await page.goBack();
  await expect(at(page, firstBeyond)).toBeVisible();
  await page.getByRole("link", { name: "What it answers" }).click();
  await expect(page).toHaveURL(`${path}#comment-${commentIn(branch, COMMENT_LEVELS_SHOWN - 2).id}`);
  await expect(at(page, commentIn(branch, COMMENT_LEVELS_SHOWN - 2))).toBeInViewport();

  await goOn(other).click();
  await expect(other.locator(".comment").filter({ hasText: "Said far down." })).toBeVisible();
});

test("a link leads to its comment: folded away, deep in a branch, pages further down @phone", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  const branch = await talkDown(db, { thread, people: [ada, bo] });
  for (let number = 0; number < COMMENTS_PER_PAGE * 3; number += 1) await createComment(db, { thread, author: bo });
  const far = await createComment(db, { thread, author: bo });
  const page = await openBrowser(ada);
  await page.goto(`${path}#thread`);
  const [top, below] = [commentIn(branch, 0), commentIn(branch, 2)];
  await at(page, top).getByRole("button", { name: "Fold" }).click();
  await expect(at(page, below)).toHaveCount(0);
  await page.goto(`${path}#comment-${below.id}`); // the page stays: it is another place of it
  await expect(at(page, below)).toBeInViewport();
  await expect(at(page, below)).toBeFocused();

  for (const level of [COMMENT_LEVELS_SHOWN + 1, LEVELS - 1]) {
    const deep = commentIn(branch, level);
    await page.goto("/inbox");
    await page.goto(`${path}#comment-${deep.id}`);
    await expect(page).toHaveURL(/\?branch=[0-9a-f-]{36}#comment-/);
    await expect(at(page, deep)).toBeInViewport();
    await expect(at(page, deep)).toBeFocused();
  }

  await page.goto("/inbox");
  await page.goto(`${path}#comment-${far.id}`);
  await expect(at(page, far)).toBeInViewport();
  await expect(at(page, far)).toBeFocused();
  await expect(page.getByRole("button", { name: /^Show more, \d+ left$/ })).toHaveCount(1);
  await say(page, "Read up to here.");
});
