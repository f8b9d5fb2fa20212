import type { Page } from "@playwright/test";
import { checkAccessibility, expect } from "./fixtures";

/** Opens a page, which is accessible and no wider than the window. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await checkAccessibility(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${address} is wider than the window`).toBeLessThanOrEqual(0);
}
