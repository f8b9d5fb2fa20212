import type { Page } from "@playwright/test";
import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { sessionCookie } from "@tests/setup/session";
import { hostileTexts } from "@tests/text/hostile-texts";
import { expect, test } from "./fixtures";

/** What would have run, had the text been code: scripts call `alert`, which here only counts. */
async function countRuns(page: Page): Promise<string[]> {
  const runs: string[] = [];
  await page.exposeFunction("noteRun", (what: string) => void runs.push(what));
  await page.addInitScript("window.alert = (what) => window.noteRun(String(what))");
  return runs;
}

test("with the sanitiser off, nothing runs by the policy alone", async ({ db, openBrowser, watch }) => {
  watch.allow(/Content Security Policy|violates|Failed to load|ERR_|hydrat|#418|404/i);
  const { club, member } = await createCast(db);
  const paper = await createPaper(db);
  const thread = await createThread(db, { club, paper });
  const bodyHtml = `<script>alert("inline")</script><script nonce="guessed">alert("nonce")</script>
    <img src="x" onerror="alert('handler')"><a id="trap" href="javascript:alert('link')">link</a>
    <iframe srcdoc="<script>parent.alert('frame')</script>"></iframe><base href="https://evil.example/">
    <form action="https://evil.example"><button id="send">send</button></form><object data="data:text/html,x"></object>`;
  await createComment(db, { thread, author: member, body: "Trap.", bodyHtml });
  const page = await openBrowser(member, {
    extraHTTPHeaders: { "x-nonce": "guessed", "content-security-policy": "script-src 'nonce-guessed'" },
  });
  const runs = await countRuns(page);
  const answer = await page.goto(`/c/${club.slug}/papers/${paper.id}`);
  expect(answer?.headers()["content-security-policy"]).not.toContain("guessed");
  await expect(page.locator("#trap")).toBeAttached();
  for (const id of ["trap", "send"]) await page.locator(`#${id}`).dispatchEvent("click");
  expect(page.url()).toContain(paper.id);
  expect(await page.evaluate("document.baseURI")).not.toContain("evil");
  expect(runs).toEqual([]);
});

test("with the policy off, hostile texts do nothing by the sanitiser alone", async ({
  db,
  openBrowser,
  baseURL,
  watch,
}) => {
  watch.allow(/ERR_|Failed to load/);
  const { club, member } = await createCast(db);
  const origin = baseURL ?? "";
  const cookie = await sessionCookie(db, member);
  const texts = Object.values(hostileTexts).flat();
  const paper = await createPaper(db, { title: "<img src=x onerror=alert(1)> $\\href{javascript:alert(1)}{x}$" });
  for (const body of texts.filter((_, index) => index % 5 === 0)) {
    const input = { clubId: club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() };
    const headers = { origin, cookie, "content-type": "application/json" };
    const answer = await fetch(`${origin}/api/trpc/threads.post`, {
      method: "POST",
      headers,
      body: JSON.stringify(input),
    });
    expect([200, 400]).toContain(answer.status);
  }
  const page = await openBrowser(member, { bypassCSP: true });
  const runs = await countRuns(page);
  const asked: string[] = [];
  page.on("request", (request) => void (request.url().startsWith(origin) || asked.push(request.url())));
  await page.goto(`/c/${club.slug}/papers/${paper.id}`);
  for (const link of await page.locator("a[href^='javascript'], a[href^='data'], a[href^='vbscript']").all())
    await link.click();
  await page.locator("article, main").first().hover();
  await page.evaluate("alert('the trap works')");
  expect(runs).toEqual(["the trap works"]);
  expect(asked.filter((url) => !url.startsWith("data:font"))).toEqual([]);
});

test("each page has a nonce of its own, on every script, and no handler in its attributes", async ({
  db,
  page,
  person,
}) => {
  const cookie = await sessionCookie(db, await person());
  const seen = new Set<string>();
  for (const path of ["/sign-in", "/clubs", "/account", "/none", "/sign-in/link?email=a@example.org&token=x"]) {
    const headers = { "x-nonce": "guessed", ...(path.startsWith("/sign-in") ? {} : { cookie }) };
    const answer = await page.request.get(path, { headers });
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect.soft(policy, path).not.toMatch(/script-src[^;]*unsafe|\*/);
    for (const part of ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"])
      expect.soft(policy).toContain(part);
    const html = await answer.text();
    for (const tag of html.match(/<script\b[^>]*>/g) ?? []) expect.soft(tag, path).toContain(`nonce="${nonce}"`);
    expect.soft(html, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    seen.add(nonce);
  }
  expect(seen.size).toBe(5);
});
