// What concerns a page and is not on it: passages of comments further down, another paper, the inbox.

import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { mentionText } from "@/domain/threads/mentions";
import { COMMENTS_PER_PAGE } from "@/domain/threads/thread-limits";
import { checkAccessibility, expect, test } from "./fixtures";
import { gather, post } from "./meet";

test("a passage is marked whose comment is not loaded, and its mark leads there", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  for (let number = 0; number < COMMENTS_PER_PAGE * 3; number += 1) await createComment(db, { thread, author: ada });
  const anchor = { kind: "quote", exact: "optimism in the critic", prefix: "We show that ", suffix: " is enough" };
  const far = await createComment(db, { thread, author: ada, body: "Is this where the cost hides?", anchor });
  const page = await openBrowser(ada);
  await page.goto(path);
  const mark = page.getByRole("link", { name: "1 comment on a passage here" });
  await expect(mark).toBeVisible();
  await expect(page.locator(`#comment-${far.id}`)).toHaveCount(0);
  await mark.click();
  await expect(page.locator(`#comment-${far.id}`)).toBeInViewport();
  await expect(page.locator(`#comment-${far.id}`)).toContainText("Is this where the cost hides?");
});

test("a branch is moved to a paper that is found by its title, with the keyboard alone", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  const there = await createPaper(db, { title: "Patience in Wombats" });
  const comment = await createComment(db, { thread, author: ada });
  await createComment(db, { thread: await createThread(db, { club, paper: there }), author: ada });
  const page = await openBrowser(ada);
  await page.goto(path);
  await page.locator(`#comment-${comment.id}`).getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: /^Move/ }).click();
  const field = page.getByRole("combobox", { name: "To the discussion of" });
  await expect(field).toBeFocused();
  await page.keyboard.type("wombats pat");
  const found = page.getByRole("option", { name: /^Patience in Wombats/ });
  await expect(found).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("option")).toHaveCount(1);
  await checkAccessibility(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("It goes to Patience in Wombats")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page).toHaveURL(new RegExp(`/papers/${there.id}#comment-${comment.id}$`));
  await expect(page.locator(`#comment-${comment.id}`)).toBeVisible();
});

test("the inbox count rises on a page without a discussion, over one stream for all tabs", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const page = await openBrowser(bo);
  const streams: string[] = [];
  page.context().on("request", (request) => {
    if (request.resourceType() === "eventsource") streams.push(request.url());
  });
  await page.goto(`/c/${club.slug}/people`);
  await expect.poll(() => streams.length).toBe(1);
  const second = await page.context().newPage();
  await second.goto(`/c/${club.slug}/feed`);
  const writer = await openBrowser(ada);
  await writer.goto(path);
  await post(writer, { clubId: club.id, paperId: paper.id, body: mentionText(bo) });
  // The tab that is not in front counts once somebody looks at it.
  await second.bringToFront();
  for (const tab of [page, second]) {
    await expect(
      tab.getByRole("navigation", { name: "Club", exact: true }).getByRole("link", { name: /^Inbox/ }),
    ).toHaveText("Inbox1");
  }
  expect(streams).toHaveLength(1);
});
