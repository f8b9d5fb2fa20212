import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { sessionCookie } from "@tests/setup/session";
import { expect, test } from "./fixtures";
import { countRuns } from "./hostile-thread";

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
    expect.soft(policy, path).not.toMatch(/unsafe|\*/);
    for (const part of ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"])
      expect.soft(policy).toContain(part);
    const html = await answer.text();
    for (const tag of html.match(/<script\b[^>]*>/g) ?? []) expect.soft(tag, path).toContain(`nonce="${nonce}"`);
    expect.soft(html, path).not.toMatch(/<[a-z][^>]*\s(?:on[a-z]+|style)=|<style/i);
    seen.add(nonce);
  }
  expect(seen.size).toBe(5);
});
