// Comments on a passage of the abstract, or on a place in the PDF.

import type { Page } from "@playwright/test";
import { checkAccessibility, expect, test } from "./fixtures";
import { commentOf, meet, say } from "./meet";

test("a comment on a passage of the abstract is marked there, for everybody", async ({ db, person, openBrowser }) => {
  const { ada, bo, path, paperId } = await meet({ db, person, openBrowser });
  await selectInAbstract(ada, "optimism in the critic");
  await ada.getByRole("button", { name: /^Comment on this passage/ }).click();
  await expect(ada.getByLabel("Your comment", { exact: true })).toBeFocused();
  await say(ada, "Is this where the cost hides?");
  const passage = commentOf(bo, "Ada Lovelace").getByLabel("On this passage of the abstract");
  await expect(passage).toHaveText("optimism in the critic");
  await expect(bo.getByRole("link", { name: "1 comment on a passage here" })).toBeVisible();
  await checkAccessibility(bo);

  await db.paper.update({
    where: { id: paperId },
    data: { abstractHtml: "<p>Something else altogether is said here now, of which nobody spoke.</p>" },
  });
  await bo.goto(path);
  await expect(commentOf(bo, "Ada Lovelace").getByText("no longer in the abstract")).toBeVisible();
});

test("a comment on a place leads to that page of the PDF", async ({ db, person, openBrowser }) => {
  const { ada } = await meet({ db, person, openBrowser });
  await ada.getByRole("button", { name: "About a page, figure or equation…" }).click();
  await ada.getByLabel("Page").fill("12");
  await ada.getByLabel("Figure").fill("4b");
  await ada.getByRole("button", { name: "Comment on it" }).click();
  await say(ada, "The axes are cut.");
  await expect(commentOf(ada, "Ada Lovelace").getByRole("link", { name: "p. 12, Figure 4b" })).toHaveAttribute(
    "href",
    /#page=12$/,
  );
});

test("what was typed is there after a reload, with what it is about", async ({ db, person, openBrowser }) => {
  const { ada } = await meet({ db, person, openBrowser });
  await selectInAbstract(ada, "switches of the policy");
  await ada.getByRole("button", { name: /^Comment on this passage/ }).click();
  await ada.getByLabel("Your comment", { exact: true }).fill("half a thought");
  await ada.reload();
  await expect(ada.getByLabel("Your comment", { exact: true })).toHaveValue("half a thought");
  await expect(ada.locator("#write-comment blockquote")).toHaveText("switches of the policy");
});

/** Selects words of the abstract as a pointer would leave them. */
async function selectInAbstract(page: Page, words: string) {
  await page.locator("#abstract p").evaluate((paragraph, wanted) => {
    const text = paragraph.firstChild;
    const start = text?.textContent?.indexOf(wanted) ?? -1;
    if (text == null || start < 0) throw new Error(`"${wanted}" is not in the abstract.`);
    getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, words);
}
