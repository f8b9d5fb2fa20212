import { createComment, createThread } from "@tests/factories/threads";
import { checkAccessibility, expect, test } from "./fixtures";
import { gather } from "./meet";

const FIRST_REMARK = "The first remark.";
const LIKED_REMARK = "The remark that everybody likes.";

test("an organizer sorts, hides and shows again, closes and opens; a member follows, mutes, and reads the inbox", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const thread = await createThread(db, { club, paper });
  await createComment(db, { thread, author: bo, body: FIRST_REMARK });
  await createComment(db, { thread, author: bo, body: LIKED_REMARK });
  const [page, member] = [await openBrowser(ada), await openBrowser(bo)];
  await page.goto(`${path}#thread`);
  await member.goto(`${path}#thread`);
  const commentOn = (on: typeof page, words: string) => on.locator(".comment").filter({ hasText: words });
  const heading = (on: typeof page) => on.getByRole("heading", { name: /^Thread/ });
  const inThreadMenu = async (on: typeof page, choice: string) => {
    await on.getByRole("button", { name: "More of this thread" }).click();
    await on.getByRole("button", { name: choice, exact: true }).click();
  };

  await commentOn(page, LIKED_REMARK).getByRole("button", { name: "React" }).click();
  await page.getByRole("button", { name: "Thanks" }).click();
  await expect(commentOn(member, LIKED_REMARK).getByRole("button", { name: "Thanks: 1" })).toBeVisible();
  await page.getByRole("link", { name: "Most reacted" }).click();
  await expect(page.locator(".comment").first()).toContainText(LIKED_REMARK);
  await page.getByRole("link", { name: "Oldest first" }).click();
  await expect(page.locator(".comment").first()).toContainText(FIRST_REMARK);
  await expect(page).toHaveURL(/papers\/[\w-]+#thread$/); // with one fragment, wherever one came in

  await commentOn(page, FIRST_REMARK).getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Hide…" }).click();
  await page.getByLabel("Why").fill("off the topic");
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(page.getByText("Hidden from the others: off the topic")).toBeVisible();
  await commentOn(page, FIRST_REMARK).getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Show again" }).click();
  await expect(page.getByText("Hidden from the others")).toHaveCount(0);

  await inThreadMenu(page, "Close the discussion");
  await expect(heading(member)).toContainText("closed");
  await expect(member.getByText("An organizer closed this discussion.")).toBeVisible();
  await expect(commentOn(member, FIRST_REMARK).getByRole("button", { name: "Reply" })).toHaveCount(0);
  await inThreadMenu(page, "Open the discussion again");
  await expect(member.getByLabel("Your comment", { exact: true })).toBeVisible();

  await inThreadMenu(member, "Follow");
  await expect(member.getByText("You are notified of every new comment here.")).toBeVisible();
  const say = async (words: string) => {
    await page.getByLabel("Your comment", { exact: true }).fill(words);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(commentOn(page, words)).toBeVisible();
  };
  await say("For whoever follows.");
  // Whether a thread is muted counts when a comment is delivered, and that comes a moment later.
  await expect.poll(() => db.notification.count({ where: { userId: bo.id } })).toBe(1);
  await inThreadMenu(member, "Mute");
  await expect(member.getByText("You are no longer notified of this thread.")).toBeVisible();
  await say("For nobody.");

  await inThreadMenu(member, "Unmute");
  await expect(member.getByText("You are notified of what concerns you.")).toBeVisible();
  await commentOn(page, FIRST_REMARK).getByRole("button", { name: "Reply" }).click();
  await page.getByLabel("Your answer to Bo Okafor").fill("An answer.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("article").filter({ hasText: "An answer." })).toBeVisible(); // it is posted

  await expect.poll(() => db.notification.count({ where: { userId: bo.id } })).toBe(2);
  await member.goto("/inbox");
  const lines = member.locator(".row");
  await expect(lines).toHaveCount(2);
  await checkAccessibility(member);
  const which = member.getByRole("navigation", { name: "Which" });
  await which.getByRole("link", { name: "Followed" }).click();
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("For whoever follows.");
  await which.getByRole("link", { name: "Mentions" }).click();
  await expect(member.getByText("Nothing here.")).toBeVisible();
  await member.getByRole("button", { name: "Mark all as read" }).click();
  await expect(member.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
  await which.getByRole("link", { name: /^Unread/ }).click();
  await expect(lines).toHaveCount(0);

  await member.goto(`${path}#thread`);
  await member.getByRole("button", { name: "More of this thread" }).click();
  await member.getByRole("link", { name: "Questions in this thread" }).click();
  await expect(member.getByText("No open questions.")).toBeVisible();
  await checkAccessibility(member);
});
