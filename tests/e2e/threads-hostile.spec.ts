import type { Page } from "@playwright/test";
import { createCast } from "@tests/factories/cast";
import { mentionText } from "@/domain/threads/mentions";
import { expect, test } from "./fixtures";
import { allTexts, countRequests, countRuns, postTexts, showOnOnePage, storableTexts } from "./hostile-thread";

const HOSTILE_NAME = "<img src=x onerror=alert(1)> Ada";

/** Moves, focuses and presses everything within the comments, without following links. Gives what should not be there. */
function touchEverything(): string[] {
  const stop = (event: Event) => event.preventDefault();
  document.addEventListener("click", stop, { capture: true });
  const found: string[] = [];
  for (const element of document.querySelectorAll(".comment *")) {
    for (const type of ["mouseover", "focus", "click", "toggle", "animationstart", "error", "load"]) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value)) found.push(name);
    }
  }
  document.removeEventListener("click", stop, { capture: true });
  return found;
}

/** In earnest, with the policy, and by the sanitiser alone. What the policy had to stop would be on the console. */
test("posted through the server, hostile texts run nothing, load nothing, and give the policy nothing to stop", async ({
  db,
  openBrowser,
}) => {
  const cast = await createCast(db);
  const { club, owner, member } = cast;
  for (const person of [owner, member])
    await db.user.update({ where: { id: person.id }, data: { name: HOSTILE_NAME } });
  const toOwner = ` ${mentionText({ id: owner.id, name: HOSTILE_NAME })}`;
  const { posted } = await postTexts(
    db,
    cast,
    storableTexts.map((text, index) => (index % 40 === 39 ? text + toOwner : text)),
  );
  expect(posted.length).toBeGreaterThan(700);
  const paperId = await showOnOnePage(db, cast, posted);

  for (const bypassCSP of [false, true]) {
    const page = await openBrowser(owner, { bypassCSP });
    const [runs, requests] = [await countRuns(page), await countRequests(page)];
    await page.goto(`/c/${club.slug}/papers/${paperId}`);
    await expect(page.locator(".comment")).toHaveCount(20);
    // What is there can still be used, once the page is hydrated.
    const countHere = async () => {
      await page.keyboard.press("j");
      return page.locator(".comment[data-here]").count();
    };
    await expect.poll(countHere).toBe(1);
    expect(await page.evaluate(touchEverything)).toEqual([]);
    // Marks that turn the direction of writing are taken, and end with the paragraph or the name that they are in.
    await expect(page.locator(".comment .prose p").first()).toHaveCSS("unicode-bidi", "plaintext");
    await expect(page.locator(".comment-head b").first()).toHaveCSS("unicode-bidi", "isolate");
    const discussion = `/c/${club.slug}/discussion`;
    await page.goto(discussion); // it shows titles, and of comments how many there are
    await expect(page.locator("main")).toContainText("99+ new");
    for (const path of ["/inbox", `${discussion}/search?q=alert`, `${discussion}/questions`]) {
      await page.goto(path);
      await expect(page.locator("main")).toContainText("alert");
    }
    await page.evaluate("alert('the trap works')");
    expect(runs).toEqual(["the trap works"]);
    expect(requests).toEqual([]);
  }
});

/**
 * Each text as a document of its own, as a parser that holds nothing back reads it. Ends once all it began has had a
 * turn.
 */
async function writeRaw(texts: string[]): Promise<void> {
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  for (const text of texts) {
    document.open();
    document.write(`<!doctype html><body>${text}`);
    document.close();
    await turn();
    for (const element of document.querySelectorAll<HTMLElement>("*")) {
      for (const type of ["mouseover", "focus", "toggle", "error", "load", "play"])
        element.dispatchEvent(new Event(type));
      if (element.getAttribute("href")?.trimStart().startsWith("javascript:")) element.click?.();
      else if (!element.closest("form, a, button")) element.dispatchEvent(new Event("click"));
    }
    await turn();
  }
  await fetch("/api/health");
}

test("with no sanitiser at all, hostile texts run nothing and load nothing by the policy alone", async ({
  openBrowser,
  watch,
}) => {
  watch.allow(/./); // what the policy stops
  const write = async (page: Page) => {
    const [runs, requests] = [await countRuns(page), await countRequests(page)];
    await page.goto("/sign-in");
    await page.evaluate(writeRaw, allTexts);
    await page.evaluate("alert('the trap works')");
    return { runs, requests };
  };
  const trap = await write(await openBrowser());
  expect(trap.runs).toEqual(["the trap works"]);
  expect(trap.requests).toEqual([]);
  // Without the policy the same texts run and load: that they can do so is what this rests on.
  const { runs, requests } = await write(await openBrowser(undefined, { bypassCSP: true }));
  expect(runs.length).toBeGreaterThan(100);
  expect(requests.length).toBeGreaterThan(5);
});
