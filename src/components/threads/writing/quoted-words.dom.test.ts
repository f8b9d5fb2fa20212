import { expect, test } from "vitest";
import { quotedWords } from "./quoted-words";

function part(html: string) {
  const element = document.createElement("div");
  element.innerHTML = html;
  return element;
}

test.each([
  ["<p>One <em>two</em>\n three</p><p>four</p>", "One two three\n\nfour"],
  ["<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"],
  ["a<br>b", "a\nb"],
  [
    "needs <math><mi>𝔼</mi><mrow><mo>[</mo><mi>ϵ</mi><mo>]</mo></mrow><mo>=</mo><mn>0</mn></math>, which",
    "needs $𝔼[ϵ]=0$, which",
  ],
  ["<math><mi>n</mi><mo>=</mo><msup><mn>2</mn><mn>17</mn></msup></math>?", "$n=2^{17}$?"],
  [
    "<math><msqrt><mi>d</mi></msqrt><mfrac><mn>1</mn><msub><mi>x</mi><mi>i</mi></msub></mfrac></math>",
    "$\\sqrt{d}\\frac{1}{x_{i}}$",
  ],
  ["<math><mi>n</mi><mi>log</mi><mo>⁡</mo><mi>n</mi></math>", "$n\\operatorname{log}n$"],
  [
    "<math><msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup></math>",
    "$∫_{0}^{1}{ab}^{2}$",
  ],
  [
    "<math><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd></mtd><mtd><mo>=</mo><mi>c</mi></mtd></mtr></mtable></math>",
    "$\\begin{aligned}a & =b \\\\ & =c \\\\ \\end{aligned}$",
  ],
])("%s is quoted as %j", (html, words) => expect(quotedWords(part(html))).toBe(words));
