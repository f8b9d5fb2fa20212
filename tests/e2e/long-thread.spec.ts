// A thread of six hundred comments, as many as a browser on a busy machine reads through in some seconds; `npm run
// bench -- browser-thread` walks through ten thousand, and holds the times and the memory to their aims.

import { fillThread } from "@tests/bench/fill/fill-threads";
import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import { createPool } from "@/server/db";
import { checkAccessibility, expect, test } from "./fixtures";
import { longestInteraction, readToTheEnd, recordInteractions, workInTheMiddle } from "./walk-thread";

const COMMENTS = 600;
/** Some screens of comments, with the frame around: the same at the end of a thread as at its beginning. */
const MAX_ELEMENTS = 5_000;

test("a long thread is read to its end and worked with, and holds in the document only what is near", async ({
  db,
  person,
  openBrowser,
}) => {
  const members = [await person({ name: "Ada Lovelace" }), await person({ name: "Bo Okafor" })] as const;
  const club = await createClub(db, { owner: members[0], members: [members[1]] });
  const paper = await createPaper(db);
  const pool = createPool(process.env.DATABASE_URL ?? "", 1);
  const { id: threadId } = await fillThread(pool, { clubId: club.id, paperId: paper.id, members, comments: COMMENTS });
  await pool.end();

  const page = await openBrowser(members[0]);
  await recordInteractions(page);
  await page.goto(`/c/${club.slug}/papers/${paper.id}`);
  await expect(page.getByRole("heading", { name: "Thread, 600 comments" })).toBeVisible();
  const first = await page.locator(".comment").first().getAttribute("id");
  const pages = await readToTheEnd(page);
  expect(pages).toBeGreaterThan(8);
  const elements = () => page.evaluate(() => document.getElementsByTagName("*").length);
  expect(await elements()).toBeLessThan(MAX_ELEMENTS);
  await expect(page.locator(`[id="${first}"]`)).toHaveCount(0);

  await workInTheMiddle(page);
  await expect(page.getByLabel("Your comment", { exact: true })).toBeFocused();
  expect(await elements()).toBeLessThan(MAX_ELEMENTS);
  await checkAccessibility(page);

  // A link mounts what was unmounted, and there is still no more of it than before.
  await page.evaluate((id) => (location.hash = `#${id}`), first);
  await expect(page.locator(`[id="${first}"]`)).toBeInViewport();
  const middle = await db.comment.findFirst({ where: { threadId, depth: 0, number: { gt: 250 } } });
  await page.evaluate((id) => (location.hash = `#comment-${id}`), middle?.id);
  await expect(page.locator(`[id="comment-${middle?.id}"]`)).toBeFocused();
  await expect(page.locator(`[id="comment-${middle?.id}"]`)).toBeInViewport();
  expect(await elements()).toBeLessThan(MAX_ELEMENTS);
  console.info(
    `${COMMENTS} comments: ${await elements()} elements, interaction to next paint ${await longestInteraction(page)} ms`,
  );
});
