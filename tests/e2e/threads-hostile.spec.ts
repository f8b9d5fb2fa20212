import { createClub } from "@tests/factories/clubs";
import { createComment, createThread } from "@tests/factories/threads";
import { hostileTexts } from "@tests/text/hostile-texts";
import { expect, test } from "./fixtures";

/** Half characters and U+0000 are refused before anything is stored. */
const texts = Object.values(hostileTexts)
  .flat()
  .filter((text) => !text.includes("\0") && !/\p{Surrogate}/u.test(text));

/** As in earnest, policy and all: whatever the policy had to stop would stand on the console, and fail the test there. */
test("hostile comments, passages and places run nothing, load nothing, and give the policy nothing to stop", async ({
  db,
  person,
  openBrowser,
}) => {
  test.setTimeout(120_000);
  const ada = await person({ name: "<img src=x onerror=alert(1)> Ada" });
  const club = await createClub(db, { owner: ada });
  const thread = await createThread(db, { club });
  for (const [index, text] of texts.entries()) {
    const part = [...text].slice(0, 40).join("");
    const place = { kind: "place", page: 1, section: part, figure: part, equation: part };
    const anchor = index % 2 === 0 ? place : { kind: "quote", exact: text, prefix: text, suffix: text };
    // Version 0: the server sets it anew as it reads it, as it does what is posted.
    await createComment(db, { thread, author: ada, body: text, rendererVersion: 0, anchor });
  }

  const page = await openBrowser(ada);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  page.on("dialog", (dialog) => {
    asked.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`/c/${club.slug}/papers/${thread.paperId}`);
  const comments = page.locator(".comment");
  const more = page.getByRole("button", { name: /^Show more/ });
  for (let shown = 20; shown < texts.length; shown += 20) {
    await more.click();
    await expect(comments).toHaveCount(Math.min(shown + 20, texts.length));
  }
  expect(texts.length).toBeGreaterThan(100);
  await expect(comments).toHaveCount(texts.length);
  await page.keyboard.press("j"); // what stands there can be worked with still
  await expect(comments.first()).toHaveAttribute("data-here", "");
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
});
