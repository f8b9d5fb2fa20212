import { formulaBombs } from "@tests/text/formula-bombs";
import { htmlViolations } from "@tests/text/html-violations";
import { expect, test } from "vitest";
import { MAX_FORMULA_LENGTH } from "@/domain/text/find-formula";
import { FormulaSetter } from "@/server/text/render-formula";
import { sanitizeHtml } from "@/server/text/sanitize-html";

/**
 * What a formula may take, of processor time: the least of three tries, since the first of a kind warms the code up. Some
 * take a tenth of it on a machine of today; one that blows up takes minutes.
 */
const LIMIT_MS = 400;

test.each(Object.entries(formulaBombs))("%s: set or shown as typed, at once", (_, tex) => {
  expect(tex.length).toBeLessThanOrEqual(MAX_FORMULA_LENGTH);
  const tries = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    const html = new FormulaSetter().set({ tex, display: true, source: tex });
    return { html, ms: process.cpuUsage(before).user / 1_000 };
  });
  expect(Math.min(...tries.map(({ ms }) => ms))).toBeLessThan(LIMIT_MS);
  const [{ html } = { html: "" }] = tries;
  expect(html.length).toBeLessThan(41_000);
  expect(htmlViolations(sanitizeHtml(html))).toEqual([]);
});

test("a formula beyond the longest is shown as typed without a look at it", () => {
  const before = process.cpuUsage();
  const tex = "\\frac{".repeat(100_000);
  expect(new FormulaSetter().set({ tex, display: false, source: "f" })).toBe('<code class="formula-source">f</code>');
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(LIMIT_MS);
});
