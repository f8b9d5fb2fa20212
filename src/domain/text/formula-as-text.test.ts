import fc from "fast-check";
import { expect, test } from "vitest";
import { formulaAsText } from "./formula-as-text";

test.each([
  ["x_26 \\ge 0", "x₂6 ≥ 0"],
  ["x_{26} \\ge 0", "x₂₆ ≥ 0"],
  ["O(n \\log n)", "O(n log n)"],
  ["O(n\\log(n))", "O(n log(n))"],
  ["\\sqrt{d}", "√d"],
  ["\\sqrt[3]{a + b}", "³√(a + b)"],
  ["\\frac{a_{24}}{b}", "a₂₄/b"],
  ["\\frac{a}{b+c}", "a/(b+c)"],
  ["\\mathbb{E}[\\epsilon] = 0", "𝔼[ε] = 0"],
  ["\\Pr\\bigl[\\,|\\hat\\mu - \\mu| > t\\,\\bigr] \\le 2e^{-2nt^2}", "Pr[|μ̂ - μ| > t] ≤ 2e^(-2nt²)"],
  ["\\sum_{i=1}^{n} x_i^2", "∑ᵢ₌₁ⁿ xᵢ²"],
  ["\\pi_\\theta(y\\mid x)", "π_θ(y| x)"],
  ["\\operatorname{Regret}(T) \\le \\text{const}", "Regret(T) ≤ const"],
  ["A^\\top B'", "Aᵀ B′"],
  ["\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "a b; c d"],
  ["\\left. x \\right|_{0}", "x |₀"],
  ["\\{ x : 50\\% \\}", "{x : 50%}"],
  ["\\unknown{x}", "unknownx"],
  ["", ""],
])("%s is %s", (tex, text) => expect(formulaAsText(tex)).toBe(text));

test("what is left open, or closed too often, is read to its end", () => {
  for (const tex of ["{{{x", "x}}y", "\\frac{a", "\\sqrt[", "a^", "_", "\\", "\\left", "x^{"]) {
    expect(formulaAsText(tex)).not.toMatch(/undefined/);
  }
});

test("any text is read, in one line", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."\\{}^_[]&~ ab1'$", "\\frac", "\\sqrt", "🦉"), maxLength: 300 }),
      (tex) => {
        expect(formulaAsText(tex)).toMatch(/^(?:\S| (?! ))*$/u);
      },
    ),
  );
});

test.each(["{", "\\frac{", "x^{", "\\sqrt[", "\\hat", "\\\\"])("%s all over costs little", (piece) => {
  const before = process.cpuUsage();
  formulaAsText(piece.repeat(1_500 / piece.length));
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(50);
});
