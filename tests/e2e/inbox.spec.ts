// The inbox while it is open: what comes, and what is read elsewhere.

import { mentionText } from "@/domain/threads/mentions";
import { checkAccessibility, expect, test } from "./fixtures";
import { gather, post } from "./meet";

test("an open inbox says what came and moves nothing, and what is read on another device is read there", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club, paper, path } = await gather({ db, person });
  const writer = await openBrowser(ada);
  await writer.goto(path);
  const mention = (words: string) =>
    post(writer, { clubId: club.id, paperId: paper.id, body: `${words}, ${mentionText(bo)}.` });
  await mention("The first");

  // Delivered a moment after it was posted.
  await expect.poll(() => db.notification.count({ where: { userId: bo.id } })).toBe(1);
  const inbox = await openBrowser(bo);
  await inbox.goto("/inbox");
  const rows = inbox.getByRole("main").getByRole("listitem").filter({ hasText: "mentioned you" });
  const unread = rows.filter({ hasText: "Unread:" });
  await expect(unread).toHaveCount(1);
  await mention("The second");
  const news = inbox.getByRole("button", { name: "1 new notification" });
  await expect(news).toBeVisible();
  await expect(rows).toHaveCount(1);
  await checkAccessibility(inbox);
  await news.click();
  await expect(unread).toHaveCount(2);
  await expect(rows.first()).toContainText("The second");
  await expect(news).toHaveCount(0);

  const mobile = await openBrowser(bo);
  await mobile.goto(path);
  await expect(unread).toHaveCount(0);
  await expect(rows).toHaveCount(2);
});
