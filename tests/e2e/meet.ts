import type { Page } from "@playwright/test";
import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import type { User } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { expect } from "./fixtures";

const abstract =
  "Can one learn a policy and a value together, and waste no data? We show that optimism in the critic is enough, and that switches of the policy may be rare.";

interface Makers {
  db: RootDb;
  person: (fields: { name: string }) => Promise<User>;
}

interface Scene {
  ada: Page;
  bo: Page;
  path: string;
  club: { id: string; slug: string };
  paperId: string;
}

/** Ada, who owns a club, Bo, a member of it, and a paper to talk about. Nobody has a page open yet. */
export async function gather({ db, person }: Makers, settings: { spoilerSafe?: boolean; showsReaders?: boolean } = {}) {
  const [ada, bo] = [await person({ name: "Ada Lovelace" }), await person({ name: "Bo Okafor" })];
  const club = await createClub(db, { owner: ada, members: [bo], ...settings });
  const paper = await createPaper(db, { abstract, abstractHtml: `<p>${abstract}</p>` });
  return { ada, bo, club, paper, path: `/c/${club.slug}/papers/${paper.id}` };
}

/** Ada and Bo, before the page of the same paper. */
export async function meet(
  { openBrowser, ...makers }: Makers & { openBrowser: (who: User) => Promise<Page> },
  settings: { spoilerSafe?: boolean } = {},
): Promise<Scene> {
  const { ada, bo, club, paper, path } = await gather(makers, settings);
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

/** What sends the comment at the foot of the thread. The thread's head has a button of that name, which leads there. */
export const sendButton = (page: Page) =>
  page.locator("#write-comment").getByRole("button", { name: "Comment", exact: true });

export async function say(page: Page, words: string) {
  await page.getByLabel("Your comment", { exact: true }).fill(words);
  await sendButton(page).click();
  await expect(page.locator(".comment").filter({ hasText: words }).first()).toBeVisible();
}

/** The comments of somebody, as the page shows them. */
export const commentOf = (page: Page, name: string) => page.getByRole("article", { name: `Comment by ${name}` });

/** A comment's place on the page. */
export const at = (page: Page, { id }: { id: string }) => page.locator(`#comment-${id}`);

/** Calls a procedure as the person who looks at the page, without pressing anything there. */
export async function call<T>(page: Page, procedure: string, data: object): Promise<T> {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/trpc/${procedure}`, { data, headers });
  expect(answer.status(), procedure).toBe(200);
  const { result } = (await answer.json()) as { result: { data: T } };
  return result.data;
}

type Post = { clubId: string; paperId: string; body: string; parentId?: string };

/** Says something as the person who looks at the page, wherever that is. */
export const post = (page: Page, comment: Post) =>
  call<{ id: string }>(page, "threads.post", { ...comment, requestKey: crypto.randomUUID() });
