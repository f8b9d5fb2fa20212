import { expect, type Locator, type Page } from "@playwright/test";

async function middleOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is not on the page.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Along a line, to a row or just above it; with Escape before the release to give up. */
export async function dragByMouse(
  page: Page,
  handle: Locator,
  target: Locator,
  { above = false, giveUp = false } = {},
) {
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await middleOf(handle), await middleOf(target)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, to.y + (above ? -40 : 12), { steps: 8 });
  if (giveUp) await page.keyboard.press("Escape");
  await page.mouse.up();
}

/** To the upper edge of the window, where the page has to scroll along, until the page is at its top. */
export async function dragByFinger(page: Page, handle: Locator) {
  await handle.scrollIntoViewIfNeeded();
  const from = await middleOf(handle);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y }] });
  await touch("touchStart", from.y);
  for (let step = 1; step <= 6; step++) await touch("touchMove", from.y + ((20 - from.y) * step) / 6);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await touch("touchEnd", 20);
}
