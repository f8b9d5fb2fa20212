import { checkAccessibility, expect, test } from "./fixtures";
import { commentOf, meet, say, sendButton } from "./meet";

test("two people talk: answers, reactions, a question and its answer, edits and what was said before @phone", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo } = await meet({ db, person, openBrowser });
  await ada.getByLabel("Your comment", { exact: true }).fill("Does it hold for $n < d$?");
  await ada.getByRole("checkbox", { name: "This is a question" }).check();
  await sendButton(ada).click();
  const question = commentOf(bo, "Ada Lovelace");
  await expect(question.getByText("question, open")).toBeVisible();
  await expect(question.locator("math")).toBeVisible();

  await question.getByRole("button", { name: "React" }).click();
  await bo.getByRole("button", { name: "Learned something" }).click();
  await expect(commentOf(ada, "Ada Lovelace").getByRole("button", { name: "Learned something: 1" })).toBeVisible();

  await question.getByRole("button", { name: "Reply" }).click();
  await bo.getByLabel("Your answer to Ada Lovelace").fill("It does, see appendix B.");
  await bo.getByRole("button", { name: "Answer", exact: true }).click();
  const answer = commentOf(ada, "Bo Okafor");
  await expect(answer).toContainText("appendix B");
  await answer.getByRole("button", { name: "More" }).click();
  await ada.getByRole("button", { name: "This answers the question" }).click();
  await expect(bo.getByText("question, answered below")).toBeVisible();

  const own = commentOf(bo, "Bo Okafor");
  await db.comment.updateMany({
    where: { body: "It does, see appendix B." },
    data: { createdAt: new Date("2026-01-01T10:00:00Z") },
  });
  await own.getByRole("button", { name: "Edit" }).click();
  await bo.getByLabel("Your comment, to edit").fill("It does, see appendix C.");
  await bo.getByRole("button", { name: "Save" }).click();
  await expect(answer).toContainText("appendix C");
  await answer.getByRole("button", { name: "More" }).click();
  await ada.getByRole("button", { name: "Edit history" }).click();
  await expect(ada.getByRole("dialog")).toContainText("appendix B");
  await checkAccessibility(ada);
  await ada.keyboard.press("Escape");

  await own.getByRole("button", { name: "More" }).click();
  await bo.getByRole("button", { name: "Delete…" }).click();
  await bo.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(answer).toHaveCount(0);
  await checkAccessibility(bo);
});

test("written without a network, a comment goes when it is back, once", async ({ db, person, openBrowser, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  const { ada, bo } = await meet({ db, person, openBrowser });
  await say(ada, "The first one, with everything fetched.");
  await ada.context().setOffline(true);
  await ada.getByLabel("Your comment", { exact: true }).fill("Said in a tunnel.");
  await sendButton(ada).click();
  await expect(ada.getByText("not sent yet")).toBeVisible();
  await ada.context().setOffline(false);
  await expect(commentOf(bo, "Ada Lovelace").filter({ hasText: "Said in a tunnel." })).toHaveCount(1);
  await expect(ada.getByText("not sent yet")).toBeHidden();
  await expect(commentOf(ada, "Ada Lovelace").filter({ hasText: "Said in a tunnel." })).toHaveCount(1);
});

test("a spoiler-safe club withholds others' words, from organizers too", async ({ db, person, openBrowser }) => {
  const { ada, bo, path } = await meet({ db, person, openBrowser }, { spoilerSafe: true });
  await say(bo, "The trick is in lemma 7.");
  await ada.goto(path);
  await expect(ada.getByText("1 comment waits until you have read the paper")).toBeVisible();
  expect(await ada.content()).not.toContain("lemma 7");
  await checkAccessibility(ada);
  await ada.getByRole("button", { name: "I have read the paper" }).click();
  await expect(commentOf(ada, "Bo Okafor")).toContainText("lemma 7");
});

test("with the keyboard alone: comment, answer, mention, fold", async ({ db, person, openBrowser }) => {
  const { ada, bo } = await meet({ db, person, openBrowser });
  await ada.keyboard.press("c");
  await ada.keyboard.type("What of @Bo");
  await expect(ada.getByRole("option", { name: "Bo Okafor" })).toBeVisible();
  await ada.keyboard.press("Enter");
  await expect(ada.getByLabel("Your comment", { exact: true })).toHaveValue("What of @Bo Okafor ");
  await ada.keyboard.type("? And ");
  await expect(ada.getByLabel("Your comment", { exact: true })).toHaveValue("What of @Bo Okafor? And ");
  await ada.keyboard.press("Control+b");
  await ada.keyboard.type("lemma 7");
  await ada.keyboard.press("Control+Enter");
  const comment = commentOf(bo, "Ada Lovelace");
  await expect(comment.locator(".mention")).toHaveText("@Bo Okafor");
  await expect(comment.locator("strong")).toHaveText("lemma 7");

  await bo.keyboard.press("j");
  await bo.keyboard.press("r");
  await expect(bo.getByLabel("Your answer to Ada Lovelace")).toBeFocused();
  await bo.keyboard.type("On the board, on Tuesday.");
  await bo.keyboard.press("Control+Enter");
  await expect(commentOf(ada, "Bo Okafor")).toContainText("On the board");
  await ada.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await ada.keyboard.press("k");
  await ada.keyboard.press("k");
  await ada.keyboard.press("x");
  await expect(ada.getByRole("button", { name: "1 reply folded" })).toBeVisible();
});

test("the inbox shows a mention and leads to it; once read there it is no longer counted", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, club } = await meet({ db, person, openBrowser });
  await ada.getByLabel("Your comment", { exact: true }).pressSequentially("Ask @Bo");
  await ada.getByRole("option", { name: "Bo Okafor" }).click();
  await sendButton(ada).click();
  await expect(commentOf(ada, "Ada Lovelace")).toBeVisible();
  await bo.goto(`/c/${club.slug}/people`); // away from the thread
  await expect.poll(() => db.notification.count({ where: { clubId: club.id } })).toBe(1);
  await bo.goto("/inbox");
  await expect(bo.getByText("Ada Lovelace mentioned you")).toBeVisible();
  await checkAccessibility(bo);
  await bo.getByRole("main").locator("[data-row-link]").first().click();
  await expect(bo).toHaveURL(/#comment-/);
  await expect(commentOf(bo, "Ada Lovelace")).toBeVisible();
});

test("all tabs of a browser share one stream, and the next one takes over when its tab is closed", async ({
  db,
  person,
  openBrowser,
}) => {
  const { ada, bo, path } = await meet({ db, person, openBrowser });
  const streams: string[] = [];
  ada.context().on("request", (request) => {
    if (request.resourceType() === "eventsource") streams.push(request.url());
  });
  const second = await ada.context().newPage();
  await second.goto(path);
  await say(bo, "To both of them.");
  for (const page of [ada, second]) await expect(commentOf(page, "Bo Okafor")).toContainText("To both of them.");
  expect(streams).toEqual([]);

  await ada.close();
  await expect.poll(() => streams.length).toBe(1);
  await say(bo, "To the one that is left.");
  await expect(commentOf(second, "Bo Okafor").filter({ hasText: "To the one that is left." })).toHaveCount(1);
});
