import type { Page } from "@playwright/test";

/** Times from a press to the next paint, in milliseconds, as the browser itself measures them. */
declare global {
  interface Window {
    interactions: number[];
  }
}

/** Before the page is opened: begins to note how long the browser takes to answer. */
export async function recordInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.interactions = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry instanceof PerformanceEventTiming && entry.interactionId > 0)
          window.interactions.push(entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest so far. Two frames on, since what was pressed last is reported after it was painted. */
export async function longestInteraction(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return Math.max(0, ...window.interactions);
  });
}

/** Presses "Show more" and reads on to the end of what the thread's page shows. Gives how many pages came. */
export async function readToTheEnd(page: Page): Promise<number> {
  let pages = 0;
  page.on("response", (response) => {
    if (response.url().includes("threads.listComments")) pages += 1;
  });
  await page.getByRole("button", { name: /^Show more/ }).click();
  await page.waitForFunction(() => {
    document.querySelector("#write-comment")?.scrollIntoView({ block: "end" });
    const last = document.querySelector("#thread ol")?.lastElementChild;
    return last?.matches(".comment"); // and neither a space for comments that are far away, nor the way to more
  });
  return pages;
}

const PAGES_DOWN = 6;
const WRITTEN_TEXT = "Does this hold where the critic is wrong? I doubt it.";

/** In the middle of the thread: scrolls, folds and opens a branch, answers, reacts, walks by keys, writes at the foot. */
export async function workInTheMiddle(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const box = await page.locator("#thread").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, 300);
  for (let turn = 0; turn < PAGES_DOWN; turn += 1) await page.mouse.wheel(0, 700);
  const comment = page.locator(`[id="${await findOnScreen(page)}"]`);
  await comment.getByRole("button", { name: "Fold" }).click();
  await comment.getByRole("button", { name: /folded$/ }).click();
  await comment.getByRole("button", { name: "Reply" }).click();
  await page.keyboard.type(WRITTEN_TEXT);
  await page.getByRole("button", { name: "Cancel" }).click();
  await comment.getByRole("button", { name: "React" }).click();
  await page.getByRole("button", { name: "Thanks", exact: true }).click();
  await comment.getByRole("button", { name: "Thanks: 1" }).waitFor();
  for (const key of ["j", "j", "j", "j", "k", "k"]) await page.keyboard.press(key);
  await page.keyboard.press("c");
  await page.keyboard.type(WRITTEN_TEXT);
}

/** The id of a comment on the screen that has answers and can be answered. */
async function findOnScreen(page: Page): Promise<string> {
  // Without functions of its own: the benchmark's compiler would name them by a helper that the page does not have.
  const found = await page.waitForFunction(() => {
    for (const row of document.querySelectorAll(".comment")) {
      const { top, bottom } = row.getBoundingClientRect();
      const isSeen = top > 0 && bottom < innerHeight - 100;
      if (isSeen && row.querySelector("[data-act=fold]") && row.querySelector("[data-act=reply]")) return row.id;
    }
    scrollBy(0, 200);
    return null;
  });
  return (await found.jsonValue()) ?? "";
}
