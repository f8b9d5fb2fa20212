import { createComment, createThread } from "@tests/factories/threads";
import { expect, test } from "./fixtures";
import { gather } from "./meet";

/** More than a server replays: src/server/events/events.queries.ts. */
const TOO_MANY_EVENTS = 600;

test("whoever was away too long finds the page up to date, and what was being read and typed as it was", async ({
  db,
  person,
  openBrowser,
  watch,
}) => {
  watch.allow(/ERR_FAILED|Failed to load resource/); // the stream, while it is kept from connecting
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  const early = await createComment(db, { thread, author: bo, body: "Said before." });

  const page = await openBrowser(ada);
  await page.route("**/events*", (route) => route.abort());
  await page.goto(path);
  const field = page.getByLabel("Your comment", { exact: true });
  await field.fill("Half a thought");

  await createComment(db, { thread, author: bo, parent: early, body: "Said meanwhile, in answer." });
  await createComment(db, { thread, author: bo, body: "Said meanwhile, at the end." });
  await db.event.createMany({
    data: Array.from({ length: TOO_MANY_EVENTS }, () => ({ clubId: club.id, kind: "ballot.cast", payload: {} })),
  });
  await page.unroute("**/events*");

  await expect(page.getByText("You were away for a while. This page is up to date again.")).toBeVisible();
  const pill = page.getByRole("button", { name: /new comment/ });
  if (await pill.isVisible()) await pill.click();
  for (const words of ["Said before.", "Said meanwhile, in answer.", "Said meanwhile, at the end."]) {
    await expect(page.locator(".comment").filter({ hasText: words }).first()).toBeVisible();
  }
  await expect(field).toHaveValue("Half a thought");
  await expect(page.getByRole("heading", { name: /^Thread/ })).toContainText("3");
});
