import { hostileTexts } from "@tests/text/hostile-texts";
import { htmlViolations } from "@tests/text/html-violations";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "@/domain/domain-error";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";
import { renderMarkdown } from "@/server/text/render-markdown";
import { sanitizeHtml } from "@/server/text/sanitize-html";

const ways: [string, (text: string) => string][] = [
  ["a comment", (text) => renderMarkdown(text).html],
  ["an abstract", renderAbstract],
  ["a title", renderPaperTitle],
  ["the sanitiser alone", sanitizeHtml],
];

/** What the text becomes, or nothing where it is refused. Any other error fails the test. */
function renderOrRefuse(render: (text: string) => string, text: string): string {
  try {
    return render(text);
  } catch (error) {
    if (error instanceof DomainError) return "";
    throw error;
  }
}

/**
 * The texts that leave something in what they become, with what it is: a table, since a test for each takes as long
 * again.
 */
function findHarm(render: (text: string) => string, texts: readonly string[]): [string, string[]][] {
  return texts
    .map((text): [string, string[]] => [text, htmlViolations(renderOrRefuse(render, text))])
    .filter(([, violations]) => violations.length > 0);
}

const amongMarks = (text: string) =>
  `> - **${text}** $x_{${text}}$ [${text}](https://a.example/${text})\n\n| ${text} |\n|---|\n| ${text} |`;

describe.each(ways)("in %s", (_, render) => {
  test.each(Object.entries(hostileTexts))("%s: none does anything", (_, texts) => {
    expect(findHarm(render, texts)).toEqual([]);
  });

  test.each(Object.entries(hostileTexts))("%s: none does anything within other marks", (_, texts) => {
    expect(findHarm(render, texts.map(amongMarks))).toEqual([]);
  });

  test("any pieces put together do nothing, and nothing but a refusal is thrown", () => {
    const pieces = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.values(hostileTexts).flat()) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ..."<>&\"'`*_~$[]()!#|\\{}^:-+=/\n\t ".split(""),
          "\n\n",
          "$$",
          "](",
          "[^1]",
          "[^1]: ",
          "```",
          "&#",
          "\\begin{",
          "\\end{",
          "\\text{",
          "\\(",
          "\\)",
          "\\[",
          "\\]",
          "\\begin{align}",
          "\\end{align}",
          "\n|a|b|\n|-|-|\n|",
          "「",
          "＠",
          "https://",
        ),
      },
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 10 }) },
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        expect(htmlViolations(renderOrRefuse(render, parts.join("")))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test("there are more hostile texts than we promise", () => {
  expect(new Set(Object.values(hostileTexts).flat()).size).toBeGreaterThanOrEqual(700);
});

/** The check has to be able to fail: each of these is a hole that it must see. */
test.each([
  "<script>x</script>",
  "<p onclick=x>x</p>",
  "<p style='color:red'>x</p>",
  "<img src=x>",
  "<svg><a>x</a></svg>",
  "<a href='javascript:x'>x</a>",
  "<a href='/x' rel='nofollow noopener noreferrer'>x</a>",
  "<a href='https://a.example'>no rel</a>",
  "<li id=location>x</li>",
  "<span class=page-header>x</span>",
  "<!-- x -->",
  "<math><mtext><p>x</p></mtext></math>",
  "<math><mspace width=900em></mspace></math>",
  "<math href=x></math>",
])("the check sees %s", (html) => {
  expect(htmlViolations(html)).not.toEqual([]);
});
