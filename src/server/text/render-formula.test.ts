import { describe, expect, test } from "vitest";
import { FormulaSetter } from "@/server/text/render-formula";

const set = (tex: string, setter = new FormulaSetter()) => setter.set({ tex, display: false, source: `$${tex}$` });
const isSource = (html: string) => html.startsWith('<code class="formula-source">');

test.each([
  ["x_2", "<msub><mi>x</mi><mn>2</mn></msub>"],
  ["\\mathbb{R}", "ℝ"], // as a character: no browser but Firefox knows mathvariant
  ["\\mathcal{L}", "ℒ"],
  ["\\mathbf{W}", "𝐖"],
  ["\\operatorname{softmax}", "softmax"],
  ["\\boxed{x}", 'class="formula-box"'],
])("%s is set", (tex, part) => {
  expect(set(tex)).toMatch(/^<math>.*<\/math>$/);
  expect(set(tex)).toContain(part);
});

test("a formula on its own line is shown in a box that scrolls", () => {
  const html = new FormulaSetter().set({ tex: "x", display: true, source: "$$x$$" });
  expect(html).toMatch(/^<span class="formula-display" tabindex="0"><math display="block".*<\/span>$/);
});

describe("shown as its source", () => {
  test.each([
    ["wrong", "\\frac{1"],
    ["an unknown command", "\\foo"],
    ["a link", "\\href{https://a.example}{x}"],
    ["an image", "\\includegraphics{x.png}"],
    ["a class", "\\class{x}{y}"],
    ["an id", "\\id{x}{y}"],
    ["a style", "\\style{color:red}{y}"],
    ["too long", "x".repeat(1_501)],
    ["too deep", `${"\\sqrt{".repeat(100)}x${"}".repeat(100)}`],
    ["so deep that the parser gives up", "{".repeat(1_500)],
    ["too large when set", `\\begin{matrix}${"&".repeat(1_400)}\\end{matrix}`],
    ["an error inside the setter", `\\begin{array}{${"|".repeat(1_400)}}a\\end{array}`],
    ...["def\\a", "gdef\\a", "edef\\a", "xdef\\a", "newcommand\\a", "renewcommand\\alpha", "providecommand\\a"].map(
      (begin) => [`a definition by ${begin}`, `\\${begin}{b} x`],
    ),
    ["a definition by let", "\\let\\a=b \\a"],
    ["a global definition", "\\global\\def\\a{b}\\a"],
    ["a long definition", "\\long\\def\\a{b}\\a"],
    ["a bomb", `\\def\\a{${"x".repeat(900)}}${"\\a".repeat(250)}`],
  ])("%s", (_, tex = "") => {
    expect(isSource(set(tex))).toBe(true);
  });

  test("with what HTML would read escaped, and delimiters as they were written", () => {
    expect(set("\\foo<b>&")).toBe('<code class="formula-source">$\\foo&lt;b&gt;&amp;$</code>');
  });
});

describe("one text has room for", () => {
  const count = (tex: string, times: number) => {
    const setter = new FormulaSetter();
    return Array.from({ length: times }, () => set(tex, setter)).filter((html) => !isSource(html)).length;
  };

  test("three hundred formulas", () => expect(count("x", 400)).toBe(300));
  test("eight thousand characters of TeX", () => expect(count("x".repeat(1_000), 20)).toBe(8));
  test("a limited amount of MathML", () => expect(count(`\\begin{matrix}${"&".repeat(480)}\\end{matrix}`, 20)).toBe(3));
  test("nothing that one formula defines for the next", () => {
    const setter = new FormulaSetter();
    set("\\gdef\\alpha{b}", setter);
    expect(set("\\alpha", setter)).toContain("α");
  });
});
