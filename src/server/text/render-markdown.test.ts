import { describe, expect, test } from "vitest";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderMarkdown } from "@/server/text/render-markdown";

const render = (source: string) => renderMarkdown(source, "c1").html.trim();
const REL = 'rel="nofollow noopener noreferrer"';

test("the version of the renderer comes with the HTML", () => {
  expect(renderMarkdown("x")).toEqual({ html: "<p>x</p>\n", version: HTML_VERSION });
});

test.each([
  ["marks", "*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>"],
  ["lines as they were typed", "a\nb", "<p>a<br>\nb</p>"],
  ["headings below those of the page", "# a\n## b\n### c\n###### d", "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n<h6>d</h6>"],
  ["lists", "3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  [
    "code with its language",
    "```ts\na < b\n```",
    '<pre tabindex="0"><code class="language-ts">a &#x3C; b\n</code></pre>',
  ],
  ["code with a strange language", '```"x\na\n```', '<pre tabindex="0"><code>a\n</code></pre>'],
  ["HTML as text", "<b>a</b>", "<p>&#x3C;b>a&#x3C;/b></p>"],
  ["no typographer's quotes", '"a" -- (c)', '<p>"a" -- (c)</p>'],
  ["links", "[a](https://b.example)", `<p><a href="https://b.example" ${REL}>a</a></p>`],
  [
    "addresses",
    "see https://b.example/x_y_.",
    `<p>see <a href="https://b.example/x_y_" ${REL}>https://b.example/x_y_</a>.</p>`,
  ],
  ["mail", "<a@b.example>", `<p><a href="mailto:a@b.example" ${REL}>a@b.example</a></p>`],
  [
    "no link for a file name",
    "README.md model.py a@b.example 10.0.0.1",
    "<p>README.md model.py a@b.example 10.0.0.1</p>",
  ],
  ["a refused link as it was typed", "[a](/b)", "<p>[a](/b)</p>"],
  [
    "an image as a link",
    "![a *b*](https://c.example/d.png)",
    `<p><a href="https://c.example/d.png" ${REL}>a b</a></p>`,
  ],
  [
    "an image without words",
    "![](https://c.example/d.png)",
    `<p><a href="https://c.example/d.png" ${REL}>image</a></p>`,
  ],
  [
    "an image in a link as its words",
    "[![a](https://c.example/d.png) b](https://e.example)",
    `<p><a href="https://e.example" ${REL}>a b</a></p>`,
  ],
  ["a formula in a line", "so $x$.", "<p>so <math><mi>x</mi></math>.</p>"],
  ["no marks in a formula", "*$a*b$*", "<p><em><math><mrow><mi>a</mi><mo>∗</mo><mi>b</mi></mrow></math></em></p>"],
  ["prices", "$5 and *$6*, or $$", "<p>$5 and <em>$6</em>, or $$</p>"],
  ["an escaped dollar", "\\$x$", "<p>$x$</p>"],
  ["a dollar in code", "`$x$`", "<p><code>$x$</code></p>"],
  ["a broken formula as its source", "$\\frac{$", '<p><code class="formula-source">$\\frac{$</code></p>'],
  ["an escaped bracket as a bracket", "\\[a\\](b)", "<p>[a](b)</p>"],
])("%s", (_, source, html) => {
  expect(render(source)).toBe(html);
});

describe("formulas on their own lines", () => {
  const display = '<p><span class="formula-display" tabindex="0"><math display="block"><mi>x</mi></math></span></p>';

  test.each(["$$x$$", "$$\nx\n$$", "$$ x\n$$", "  $$\n  x\n  $$", "```math\nx\n```"])("%j", (source) => {
    expect(render(source)).toBe(display);
  });

  test("end a paragraph and go on in another", () => {
    expect(render("a\n$$\nx\n$$\nb")).toBe(`<p>a</p>\n${display}\n<p>b</p>`);
  });

  test("work in quotes and lists", () => {
    expect(render("> $$\n> x\n> $$")).toBe(`<blockquote>\n${display}\n</blockquote>`);
    expect(render("- $$\n  x\n  $$")).toBe(`<ul>\n<li>\n${display}\n</li>\n</ul>`);
  });

  test.each(["$$\nx\n\n$$", "$$\nx", "    $$\n    x\n    $$", "> $$\n> x\n\n$$"])("%j is none", (source) => {
    expect(render(source)).not.toContain("<math");
  });
});

test("tables scroll in a box and keep their alignment without styles", () => {
  const html = render("| a | b |\n|:-:|---|\n| 1 | 2 |");
  expect(html).toMatch(/^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>/);
  expect(html).toContain('<th class="align-center">a</th>\n<th>b</th>');
  expect(html).not.toContain("style");
});

test("tasks are shown, not to be clicked", () => {
  const html = render("- [ ] a\n- [x] *b*\n- [y] c");
  expect(html).toContain('<li class="task"><span class="task-mark" role="img" aria-label="to do">☐</span> a</li>');
  expect(html).toContain(
    '<li class="task"><span class="task-mark" role="img" aria-label="done">☑</span> <em>b</em></li>',
  );
  expect(html).toContain("<li>[y] c</li>");
});

describe("footnotes", () => {
  const source = "a[^n] b[^n] c[^m]\n\n[^n]: one\n[^m]: two";

  test("lead to their own comment's notes and back once", () => {
    const html = render(source);
    expect(html).toContain(
      '<a href="#note-c1-1" id="note-ref-c1-1" aria-label="Note 1">1</a></sup> b<sup><a href="#note-c1-1" aria-label="Note 1">1</a>',
    );
    expect(html).toContain(
      '<li id="note-c1-2"><p>two <a href="#note-ref-c1-2" class="footnote-back" aria-label="Back to the text">',
    );
    expect(html.match(/id="/g)).toHaveLength(4);
  });

  test("of two comments have different ids", () => {
    const ids = (html: string) => [...html.matchAll(/id="[^"]*"/g)].map(String);
    const other = ids(renderMarkdown(source, "c2").html);
    expect(ids(render(source)).filter((id) => other.includes(id))).toEqual([]);
    expect(ids(renderMarkdown(source).html)).toEqual(ids(renderMarkdown(source).html));
  });

  test("without a definition stay text", () => {
    expect(render("a[^n] ^[b]")).toBe("<p>a[^n] ^[b]</p>");
  });
});

describe("refused", () => {
  test.each([
    ["U+0000", "a\0", "invalid_input"],
    ["a lone surrogate", "a\uDC00", "invalid_input"],
    ["20,001 characters", "a".repeat(20_001), "too_large"],
    ["a hundred megabytes", "a".repeat(100_000_000), "too_large"],
    ["41 quotes in each other", `${">".repeat(41)} a`, "invalid_input"],
    ["41 lists in each other", `${"- ".repeat(41)}a`, "invalid_input"],
    [
      "lists that grow by indentation",
      Array.from({ length: 60 }, (_, n) => `${"  ".repeat(n)}- a`).join("\n"),
      "invalid_input",
    ],
    ["200 marks around a word", `${"*".repeat(200)}a${"*".repeat(200)}`, "invalid_input"],
    ["a table of 2,000 columns", `|${"a|".repeat(2_000)}\n|${"-|".repeat(2_000)}\n${"a\n".repeat(4_000)}`, "too_large"],
    [
      "a long address referred to 5,000 times",
      `[a]: https://a.example/${"u".repeat(2_000)}\n\n${"[a]".repeat(5_000)}`,
      "too_large",
    ],
  ])("%s", (_, source, reason) => {
    expect(() => renderMarkdown(source)).toThrow(expect.objectContaining({ name: "DomainError", reason }));
  });
});

describe("just within the limits", () => {
  test.each([
    ["20,000 emoji", "🦉".repeat(20_000)],
    ["40 quotes in each other", `${">".repeat(40)} a`],
    ["40 lists in each other", `${"- ".repeat(40)}a`],
    ["80 marks around a word", `${"*".repeat(80)}a${"*".repeat(80)}`],
  ])("%s", (_, source) => {
    expect(() => renderMarkdown(source)).not.toThrow();
  });
});
