// What a club talks about, and where something waits to be read.

import { createPaper } from "@tests/factories/papers";
import { checkAccessibility, expect, test } from "./fixtures";
import { call, gather, post } from "./meet";

test("the list of threads says what is new in which, live, and what was read steps back", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const other = await createPaper(db, { title: "Patience in Wombats" });
  const [page, writer] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(`/c/${club.slug}/discussion`);
  await expect(page.getByText("Nobody has said anything yet.")).toBeVisible();

  await writer.goto(`/c/${club.slug}/people`);
  const say = (paperId: string) => post(writer, { clubId: club.id, paperId, body: "Is it so?" });
  await say(paper.id);
  await say(other.id);
  const rows = page.locator("[data-row]");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText("Patience in Wombats");
  let renders = 0; // the page, asked for anew in place
  page.on("request", (request) => {
    if ("rsc" in request.headers() && new URL(request.url()).pathname.endsWith("/discussion")) renders += 1;
  });
  const { id: commentId } = await say(paper.id);
  await expect(rows.nth(0)).toContainText(paper.title);
  await expect(rows.nth(0)).toContainText("2 comments");
  await expect(rows.nth(0)).toContainText("2 new");
  await call(page, "threads.hide", { clubId: club.id, commentId, reason: "Asked twice." });
  await expect(rows.filter({ hasText: paper.title })).toContainText("1 comment");
  await call(page, "threads.restore", { clubId: club.id, commentId });
  await expect(rows.nth(0)).toContainText("2 comments");
  expect(renders).toBe(0);
  await checkAccessibility(page);

  const isRead = page.waitForResponse((answer) => answer.url().includes("threads.markRead"));
  await rows.nth(0).getByRole("link").click();
  await expect(page).toHaveURL(`${path}#thread`);
  await isRead;
  await page.goto(`/c/${club.slug}/discussion`);
  await expect(rows.nth(0)).not.toContainText("new");
  await expect(rows.nth(1)).toContainText("1 new");
});

test("This week shows what was said of late, live", async ({ db, person, openBrowser }) => {
  const { ada, bo, club, paper } = await gather({ db, person });
  const [page, writer] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(`/c/${club.slug}`);
  const lately = page.getByRole("region", { name: "Recent comments" });
  await expect(lately).toHaveCount(0);

  await writer.goto(`/c/${club.slug}/people`);
  const { id: commentId } = await post(writer, { clubId: club.id, paperId: paper.id, body: "Is it so?" });
  await expect(lately).toContainText("Bo Okafor");
  await expect(lately).toContainText("Is it so?");
  await checkAccessibility(page);
  await call(writer, "threads.delete", { clubId: club.id, commentId });
  await expect(lately).toHaveCount(0);
});
