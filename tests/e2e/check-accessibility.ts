import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const shuttingOut = ["serious", "critical"];

/** Fails for what keeps people out: axe's serious and critical findings, each with its place and the way to repair it. */
export async function checkAccessibility(page: Page): Promise<void> {
  // In the page itself, which has no frames of other sites: the builder's other way opens a second page to add up what
  // it found. And what is in order is not reported node by node.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const found = violations
    .filter(({ impact }) => shuttingOut.includes(impact ?? ""))
    .map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
