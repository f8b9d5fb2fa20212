import type { Page } from "@playwright/test";
import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import type { User } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { expect } from "./fixtures";

const abstract =
  "Can one learn a policy and a value together, and waste no data? We show that optimism in the critic is enough, and that switches of the policy may be rare.";

interface Scene {
  ada: Page;
  bo: Page;
  path: string;
  club: { id: string; slug: string };
  paperId: string;
}

/** Ada, who owns the club, and Bo, a member of it, before the page of the same paper. */
export async function meet(
  {
    db,
    person,
    openBrowser,
  }: { db: RootDb; person: (fields: { name: string }) => Promise<User>; openBrowser: (who: User) => Promise<Page> },
  settings: { spoilerSafe?: boolean } = {},
): Promise<Scene> {
  const [ada, bo] = [await person({ name: "Ada Lovelace" }), await person({ name: "Bo Okafor" })];
  const club = await createClub(db, { owner: ada, members: [bo] });
  if (settings.spoilerSafe === true) await db.club.update({ where: { id: club.id }, data: { spoilerSafe: true } });
  const paper = await createPaper(db, { abstract, abstractHtml: `<p>${abstract}</p>` });
  const path = `/c/${club.slug}/papers/${paper.id}`;
  const pages = { ada: await openBrowser(ada), bo: await openBrowser(bo) };
  for (const page of [pages.ada, pages.bo]) {
    await page.goto(path);
    await showThread(page);
  }
  return { ...pages, path, club, paperId: paper.id };
}

/** On a narrow screen the thread is behind its tab. */
async function showThread(page: Page) {
  const tab = page.getByRole("navigation", { name: "Paper and thread" }).getByRole("link", { name: /^Thread/ });
  if (await tab.isVisible()) await tab.click();
  await expect(page.getByRole("heading", { name: /^Thread/ })).toBeVisible();
}

export async function say(page: Page, words: string) {
  await page.getByLabel("Your comment", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.locator(".comment").filter({ hasText: words }).first()).toBeVisible();
}

/** The comments of somebody, as the page shows them. */
export const commentOf = (page: Page, name: string) => page.getByRole("article", { name: `Comment by ${name}` });
