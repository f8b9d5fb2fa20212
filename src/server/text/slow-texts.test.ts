import { describe, expect, test } from "vitest";
import { DomainError } from "@/domain/domain-error";
import { renderAbstract } from "@/server/text/render-inline";
import { renderMarkdown } from "@/server/text/render-markdown";

/**
 * Texts of full length whose cost grows with the square of it, or worse, in one Markdown parser or another. They take
 * some tens of milliseconds here. What is measured is processor time, which other work on the machine does not change
 * much, against a limit that only the wrong kind of growth passes: those that this guards against took 2 to 6 seconds.
 */
const LENGTH = 20_000;
const LIMIT_MS = 1_500;

const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const nest = (open: string, close: string) =>
  open.repeat(LENGTH / 2 / open.length) + close.repeat(LENGTH / 2 / close.length);
const inFormulas = (tex: string) => fill(`$${tex}$ `);

const slowTexts: [string, string][] = [
  ["a paragraph a line", fill("a\n\n")],
  ["headings by underline", fill("a\n-\n")],
  ["quotes that go on lazily", `> a\n${fill("a\n").slice(4)}`],
  ["deep quotes again and again", fill(`${"> ".repeat(39)}a\n\n`)],
  ["deep lists again and again", fill(`${"- ".repeat(39)}a\n`)],
  ["empty lists in turn", fill("*\n+\n")],
  ["open brackets", fill("[")],
  ["closing brackets", fill("]")],
  ["brackets in each other", nest("[", "]")],
  ["open links", fill("[a](<")],
  ["open images", fill("![")],
  ["notes in each other", fill("[^a]: ")],
  ["notes that call each other", Array.from({ length: 900 }, (_, n) => `[^${n}]: [^${n + 1}]\n\n`).join("")],
  ["marks that may open or close", fill("a**b*c_")],
  ["marks that open and others that close", "*a ".repeat(3_333) + " b_".repeat(3_333)],
  ["runs of marks", nest("*", "*")],
  ["struck out again and again", fill("~~a ~~")],
  ["backticks in rising number", Array.from({ length: 195 }, (_, n) => "`".repeat(n + 1)).join("a")],
  ["dollars before words", fill("$a ")],
  ["double dollars on lines", fill("$$a\n")],
  ["dollars alone", fill("$")],
  ["tables of one line", fill("a|b\n-|-\n")],
  ["open tags", fill("<a ")],
  ["open comments", fill("<!--")],
  ["open addresses", fill("<http://a")],
  ["addresses", fill("http://a ")],
  ["half addresses", fill("http://a..")],
  ["an address of entities", `http://a${fill("&a;").slice(10)}`],
  ["mail addresses", fill("a.b@c.")],
  ["entities", fill("&amp;")],
  ["backslashes", fill("\\")],
  ["spaces", `a${fill(" ").slice(2)}b`],
  ["formulas", inFormulas("x")],
  ["chemistry", inFormulas("\\ce{H2O->B}")],
  ["long chemistry", inFormulas(`\\ce{${"H2O->".repeat(290)}}`)],
  ["matrices", inFormulas(`\\begin{matrix}${"&".repeat(480)}\\end{matrix}`)],
  ["towers", inFormulas("x^{x^{x^{x^{x}}}}")],
  ["definitions", inFormulas(`\\def\\a{${"x".repeat(500)}}${"\\a".repeat(300)}`)],
  ["open TeX brackets", fill("\\[a\n")],
  ["open round brackets", fill("\\(a")],
  ["open brackets before a closing one of the other kind", fill("\\(\\]")],
  ["TeX brackets in each other", nest("\\(", "\\)")],
  ["formulas in TeX brackets", fill("\\(x\\) ")],
  ["open environments", fill("\\begin{align} ")],
  ["open environments on lines", fill("\\begin{align}\n")],
  ["environments in each other", "\\begin{cases}".repeat(740) + "\\end{cases}".repeat(740)],
  ["environments", fill("\\begin{align}a&=b\\end{align}\n")],
  ["environments that end as others", fill("\\begin{align}\\end{gather}\n")],
  ["displays before words", fill("\\[x\\] a\n")],
  ["bars in formulas of tables", `|a\n|-\n${fill("|$|x|$\n")}`.slice(0, LENGTH)],
  ["a row of open formulas", `|a|b|\n|-|-|\n|${fill("\\(|")}`.slice(0, LENGTH)],
  ["a row of dollars and bars", `|a|b|\n|-|-|\n|${fill("$|a ")}`.slice(0, LENGTH)],
  ["rows of dashes", fill("|-|-|\n")],
  ["mentions of nobody", fill("看@看")],
  ["full-width signs", fill("＠")],
  ["marks beside full-width brackets", fill("「**」")],
  ["open commands", fill("\\emph{")],
  ["commands in each other", nest("\\emph{", "}").slice(0, LENGTH)],
  ["open old fonts", fill("{\\bf ")],
  ["open quotations", fill("``a'")],
  ["dashes", fill("-")],
];

describe.each([
  ["a comment", (text: string) => renderMarkdown(text).html],
  ["an abstract", renderAbstract],
])("%s", (_, render) => {
  test.each(slowTexts)("%s", (_, text) => {
    const before = process.cpuUsage();
    try {
      render(text);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(LIMIT_MS);
  });
});
