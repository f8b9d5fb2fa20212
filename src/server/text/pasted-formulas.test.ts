import { describe, expect, test } from "vitest";
import { cutTeaser } from "@/domain/papers/teaser";
import { excerptOf } from "@/domain/threads/excerpt";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";
import { renderMarkdown, renderMarkdownForMail } from "@/server/text/render-markdown";

const render = (source: string) => renderMarkdown(source, "c1").html.trim();
const x = "<math><mi>x</mi></math>";
const DISPLAY = '<span class="formula-display" tabindex="0"><math display="block"><mi>x</mi></math></span>';

/** One text wherever formulas are read: a comment, an abstract, a mail and an excerpt. */
describe("a formula is one everywhere", () => {
  test.each([
    ["round brackets", "so \\(x_1\\).", "so x₁."],
    ["square brackets", "so \\[y^2\\]", "so y²"],
    ["a single letter", "so \\(x\\) and \\[y\\]", "so x and y"],
    ["an environment", "so\n\\begin{align}\na &= b\\\\\n&= c\n\\end{align}", "so a = b; = c"],
    ["an environment with a star", "\\begin{gather*}a_1\\end{gather*}", "a₁"],
    ["an environment in another of its name", "\\begin{cases}\\begin{cases}a_1\\end{cases}\\end{cases}", "a₁"],
    ["columns", "\\begin{array}{cc}a_1 & b\\end{array}", "a₁ b"],
    ["a label", "\\begin{equation}\\label{eq:one} x_1 \\nonumber\\end{equation}", "x₁"],
    ["an unclosed bracket before", "a \\( and \\(x_1\\)", /^a \\?\( and x₁$/],
    ["brackets in a text in brackets", "\\(a \\text{ if \\(b\\)}\\)", /^a if \(?b\)?$/],
  ])("%s", (_, source, text) => {
    const matches = (words: string) =>
      typeof text === "string" ? expect(words).toBe(text) : expect(words).toMatch(text);
    for (const html of [render(source), renderAbstract(source)]) {
      expect(html).toContain("<math");
      expect(html).not.toContain("formula-source");
    }
    expect(renderPaperTitle(source)).not.toContain("formula-source");
    matches(excerptOf(source));
    const mail = renderMarkdownForMail(source, new Map()).replace(/<[^>]*>/g, " ");
    matches(mail.replaceAll("&#x26;", "&").replace(/\s+/g, " ").trim());
  });

  test.each([
    ["a citation", "see \\[1, 2\\]"],
    ["words in escaped brackets", "a claim \\[citation needed\\]"],
    ["an ellipsis", "he said \\[…\\] that"],
    ["a link that is escaped", "\\[a\\](b)"],
    ["words in escaped parentheses", "it holds \\(see above\\)"],
    ["Chinese in escaped brackets", "\\[注\\] 和 \\(注\\)"],
    ["a bracket that stays open", "a \\(x and so on"],
    ["brackets of two kinds", "a \\(x\\] b"],
    ["a backslash and a bracket", "a \\\\(x\\\\) b"],
    ["nothing", "a \\(\\) \\[ \\]"],
    ["a formula over two paragraphs", "a \\(x\n\ny\\)"],
    ["an environment of text", "\\begin{itemize}\\end{itemize}"],
    ["an environment that stays open", "\\begin{align} a"],
    ["an environment that closes as another", "\\begin{align} a \\end{gather}"],
    ["an escaped environment", "\\\\begin{align} a \\\\end{align}"],
    ["an environment named like a property", "\\begin{constructor}a\\end{constructor}"],
    ["prices", "$5 and $6"],
  ])("%s is none", (_, source) => {
    expect(render(source)).not.toMatch(/<math|formula-source/);
    expect(renderAbstract(source)).not.toMatch(/<math|formula-source/);
  });
});

describe("in a comment", () => {
  test.each([
    ["in a line", "so \\(x\\).", `<p>so ${x}.</p>`],
    ["in emphasis", "*a \\(x\\)*", `<p><em>a ${x}</em></p>`],
    ["in a heading", "# \\(x\\)", `<h4>${x}</h4>`],
    ["in code", "`\\(x\\)`", "<p><code>\\(x\\)</code></p>"],
    ["on lines of its own", "\\[\nx\n\\]", `<p>${DISPLAY}</p>`],
    ["between paragraphs", "a\n\\[\nx\n\\]\nb", `<p>a</p>\n<p>${DISPLAY}</p>\n<p>b</p>`],
    ["in a quotation", "> \\[\n> x\n> \\]", `<blockquote>\n<p>${DISPLAY}</p>\n</blockquote>`],
    ["in a list", "- \\[\n  x\n  \\]", `<ul>\n<li>\n<p>${DISPLAY}</p>\n</li>\n</ul>`],
    ["before the end of a sentence", "\\begin{equation}\nx\n\\end{equation}.", `<p>${DISPLAY}.</p>`],
    ["in indented code", "    \\[\n    x\n    \\]", /^<pre tabindex="0"><code>\\\[\nx\n\\\]/],
    ["in fenced code", "```\n\\(x\\)\n```", /<code>\\\(x\\\)/],
    ["in a link, as a part of the line", "[so \\[x\\]](https://a.example)", new RegExp(`>so ${x}</a>`)],
    ["not in an address", "[a](https://a.example/x_\\(y\\))", /href="https:\/\/a.example\/x_\(y\)"/],
  ])("%s", (_, source, html) => {
    if (typeof html === "string") expect(render(source)).toBe(html);
    else expect(render(source)).toMatch(html);
  });

  test.each([
    ["a plus that is no list", "\\begin{align}\na &= b\n+ c\n\\end{align}"],
    ["a minus that is no list", "\\[\na\n- b\n\\]"],
    ["an equals sign that is no heading", "\\[\na\n=\nb\n\\]"],
    ["a sign of order that is no quotation", "\\[\na\n> b\n\\]"],
    ["a star that is no emphasis", "\\begin{align}\na*b &= c*d\n\\end{align}"],
    ["in a quotation", "> \\begin{align}\n> a &= b\n> + c\n> \\end{align}"],
    ["in a list", "1. so\n\n   \\begin{align}\n   a &= b\n   + c\n   \\end{align}"],
    ["behind words", "We have\n\\begin{align}\na &= b\n+ c\n\\end{align}\nand so on."],
  ])("an environment keeps %s", (_, source) => {
    const html = render(source);
    expect(html).toContain('<math display="block">');
    expect(html).not.toMatch(/formula-source|\\begin|<h\d|<em>|<li>\s*<p>c|<blockquote>\s*<p>b/);
  });

  test("an environment that is not a list ends where its quotation does", () => {
    expect(render("> \\begin{align}\n> a\n\nb \\end{align}")).not.toContain("<math");
  });

  test("equations get no numbers, and a tag stays", () => {
    const words = (source: string) => render(source).replace(/<[^>]*>/g, "");
    expect(words("\\begin{align}a &= b\\end{align}")).toBe("a=b");
    expect(words("\\begin{align}a &= b\\tag{7}\\end{align}")).toMatch(/^a=b\(?7/);
    expect(render("\\begin{eqnarray}a &=& b\\end{eqnarray}")).toContain("<math");
    expect(render("$\\begin{align}a &= b\\end{align}$")).toContain("<math>");
  });
});

describe("a table", () => {
  const cells = (row: string, columns = 2) => {
    const head = "|a".repeat(columns) + "|\n" + "|---".repeat(columns) + "|\n";
    const html = render(head + row);
    return [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = ""]) =>
      cell.replace(/<math.*?<\/math>/g, (math) => `⟨${math.replace(/<[^>]*>/g, "")}⟩`),
    );
  };

  test.each([
    ["| $|x|$ | $P(A|B)$ |", ["⟨|x|⟩", "⟨P(A|B)⟩"]],
    ["| \\(|x|\\) | $y$ |", ["⟨|x|⟩", "⟨y⟩"]],
    ["$|x|$ | b", ["⟨|x|⟩", "b"]],
    ["| $\\|x\\|$ | `a\\|b` |", ["⟨|x|⟩", "<code>a|b</code>"]],
    ["| $f|_{0}$ | $\\left|x\\right|$ |", ["⟨f|0⟩", "⟨|x|⟩"]],
    ["| $5 | $6 |", ["$5", "$6"]],
    ["|$5|$6|", ["$5", "$6"]],
    ["|$a|$b|", ["$a", "$b"]],
    ["| $a | b$ |", ["$a", "b$"]],
    ["| \\$a | b\\$ |", ["$a", "b$"]],
    ["| a \\(b | c\\) |", ["a (b", "c)"]],
  ])("%s", (row, expected) => {
    expect(cells(row)).toEqual(expected);
  });

  test("has formulas with bars in its head, in a quotation and in a list", () => {
    expect(render("| $|x|$ | b |\n|-|-|\n| 1 | 2 |")).toContain("<th>b</th>");
    expect(render("> | a | b |\n> |-|-|\n> | $|x|$ | 2 |")).toContain("<td>2</td>");
    expect(render("- | a | b |\n  |-|-|\n  | $|x|$ | 2 |")).toContain("<td>2</td>");
  });

  test("gives back every bar that it hid", () => {
    const rows = "|a|b|\n|-|-|\n| $|x|$ | `$|y|$` |\n";
    for (const around of [
      `${rows}\n$|z|$`,
      `\`\`\`\n${rows}\`\`\``,
      `    ${rows.replaceAll("\n", "\n    ")}`,
      `[a]: https://a.example '${rows}'\n\n[a]`,
    ]) {
      expect(render(around)).not.toMatch(/[\0\uFFFD]/);
    }
    expect(render(`\`\`\`\n${rows}\`\`\``)).toContain("| $|x|$ | `$|y|$` |");
  });
});

describe("in an abstract", () => {
  test("an environment stays in its paragraph, and in a title as a part of the line", () => {
    const text = "We show \\begin{equation} x \\end{equation} holds.";
    expect(renderAbstract(text)).toBe(`<p>We show ${DISPLAY} holds.</p>`);
    expect(renderPaperTitle(text)).toBe(`We show ${x} holds.`);
    expect(renderPaperTitle("\\begin{align}a&=b\\end{align}")).toMatch(/^<math><mtable/);
  });

  test("a teaser is cut before a formula that would not be whole, and prices open none", () => {
    const words = "word ".repeat(200);
    const cutIn = (formula: string) => {
      for (let lead = 30; lead < 70; lead += 1) {
        const teaser = cutTeaser(`${"abcd ".repeat(lead)}${formula} ${words}`);
        const left = teaser.includes("\\") || teaser.includes("$");
        if (left) expect(teaser, `${lead}`).toContain(formula);
      }
    };
    for (const formula of ["\\(a b c d\\)", "\\[a b c d\\]", "\\begin{align} a b \\end{align}", "$a b c d$"])
      cutIn(formula);
    const price = `It costs $5 a day. ${words}`;
    expect(cutTeaser(price)).toMatch(/^It costs \$5 a day\. word word/);
  });
});
