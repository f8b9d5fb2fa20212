import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const shuttingOut = ["serious", "critical"];

/** Fails for what keeps people out: axe's serious and critical findings, each with its place and the way to repair it. */
export async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations
    .filter(({ impact }) => shuttingOut.includes(impact ?? ""))
    .map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
