import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import { describe, expect, test } from "vitest";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";

const REL = 'rel="nofollow noopener noreferrer"';
const x = "<math><mi>x</mi></math>";
const DISPLAY_X = '<span class="formula-display" tabindex="0"><math display="block"><mi>x</mi></math></span>';

describe("in titles and abstracts", () => {
  test.each([
    ["text stays text", "A <b> & \"b\" 'c'", "A &#x3C;b> &#x26; \"b\" 'c'"],
    ["Markdown stays text", "**a** `b` [c](https://d.example?) # e", "**a** `b` [c](https://d.example?) # e"],
    ["spaces and line ends are one space", "Two\n  lines\t here", "Two lines here"],
    ["formulas by dollars", "an $x$-ray", `an ${x}-ray`],
    ["formulas by brackets", "\\(x\\)", x],
    ["prices", "from $5 to $6, US$7", "from $5 to $6, US$7"],
    ["a broken formula as its source", "$\\frac{1$", '<code class="formula-source">$\\frac{1$</code>'],
    [
      "fonts",
      "\\emph{a} \\textit{b} \\textbf{c} \\texttt{d} \\textsc{E}",
      "<em>a</em> <em>b</em> <strong>c</strong> <code>d</code> E",
    ],
    ["old fonts", "{\\em a} {\\bf b c} {\\xy d}", "<em>a</em> <strong>b c</strong> {\\xy d}"],
    ["fonts in fonts, with formulas", "\\textbf{a \\emph{b $x$}}", `<strong>a <em>b ${x}</em></strong>`],
    ["heights", "10\\textsuperscript{th} H\\textsubscript{2}O", "10<sup>th</sup> H<sub>2</sub>O"],
    ["escapes", "5\\% R\\&D \\$5 \\#1 a\\_b \\{c\\}", "5% R&#x26;D $5 #1 a_b {c}"],
    [
      "accents",
      "Erd\\H{o}s P\\'olya G\\\"odel na\\\"{\\i}ve \\c{c} \\v{S}kola \\'{E}",
      "Erdős Pólya Gödel naïve ç Škola É",
    ],
    ["letters", "\\O rsted, stra\\ss e, \\L{}ukasz", "Ørsted, straße, Łukasz"],
    ["quotation marks", "a ``b'' c and 5'' wide", "a “b” c and 5'' wide"],
    ["a quotation that ends in a backslash and a mark", 'a ``b\\" c', 'a “b\\" c'],
    ["dashes", "1--2 a --- b -- c x--y", "1–2 a — b – c x–y"],
    ["no dashes in commands", "run --flag and -x", "run --flag and -x"],
    ["longer rules", "a ---- b", "a ---- b"],
    ["ties", "LoRA~(x), Figure~2", "LoRA\u00A0(x), Figure\u00A02"],
    ["about", "~2 days, (~5%), 2~3x", "~2 days, (~5%), 2~3x"],
    ["what is not known as it is written", "\\foo{a} AP_{50} {GPT} \\", "\\foo{a} AP_{50} {GPT} \\"],
    ["what is not closed as it is written", "\\emph{a", "\\emph{a"],
    ["characters of all kinds", "🦉 \u200B עברית 漢", "🦉 \u200B עברית 漢"],
  ])("%s", (_, source, html) => {
    expect(renderPaperTitle(source)).toBe(html);
    expect(renderAbstract(source).replaceAll(/<a [^>]*>|<\/a>/g, "")).toBe(`<p>${html}</p>`);
  });

  test.each(["a\0", "\uD800"])("%j is refused", (text) => {
    for (const render of [renderPaperTitle, renderAbstract]) {
      expect(() => render(text)).toThrow(expect.objectContaining({ reason: "invalid_input" }));
    }
  });
});

test("displayed formulas have their box in an abstract and stay in the line of a title", () => {
  expect(renderAbstract("\\[x\\] $$x$$")).toBe(`<p>${DISPLAY_X} ${DISPLAY_X}</p>`);
  expect(renderPaperTitle("\\[x\\] $$x$$")).toBe(`${x} ${x}`);
});

test("an abstract keeps its paragraphs", () => {
  expect(renderAbstract("\na\nb\n\n \n\nc\n")).toBe("<p>a b</p>\n<p>c</p>");
  expect(renderAbstract(" \n")).toBe("");
});

describe("addresses", () => {
  test.each([
    ["see https://a.example/b_c.", `see <a href="https://a.example/b_c" ${REL}>https://a.example/b_c</a>.`],
    ["(https://a.example/)", `(<a href="https://a.example/" ${REL}>https://a.example/</a>)`],
    ["\\url{https://a.example/b~c}", `<a href="https://a.example/b~c" ${REL}>https://a.example/b~c</a>`],
    ["\\href{https://a.example}{our \\emph{page}}", `<a href="https://a.example" ${REL}>our <em>page</em></a>`],
    ["\\href{javascript:alert(1)}{our page}", "our page"],
    ["https:// alone", "https:// alone"],
  ])("in an abstract: %s", (source, html) => {
    expect(renderAbstract(source)).toBe(`<p>${html}</p>`);
  });

  test("are no links in a title, which is one itself", () => {
    expect(renderPaperTitle("\\href{https://a.example}{a} https://b.example")).toBe("a https://b.example");
  });
});

const months = path.join(recordings, "hf");

describe("recorded papers", () => {
  const papers = () =>
    readdirSync(months).flatMap((file): { title: string; summary: string }[] =>
      JSON.parse(readFileSync(path.join(months, file), "utf8")).map(
        (item: { paper: { title: string; summary: string } }) => item.paper,
      ),
    );

  test("all render, and nothing but marks that TeX means is lost or added", () => {
    const all = papers();
    expect(all.length).toBeGreaterThan(ofRecordings(1_000, 30));
    for (const { title, summary } of all) {
      for (const [source, html] of [
        [title, renderPaperTitle(title)],
        [summary, renderAbstract(summary)],
      ] as const) {
        expect(wordsOf(textOf(html))).toEqual(wordsOf(source.replace(commands, "$1")));
      }
    }
  }, 60_000);
});

/** The commands that the recordings hold and that leave nothing behind but what they mark. */
const commands = /\\(?:(?:emph|textit|textbf|url)(?![a-z])|(ie|eg)(?![a-z]))/g;

const textOf = (html: string) =>
  html
    .replaceAll(/<\/p>\n<p>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&");

/** Letters and digits alone, without accents: signs may change, words may not. */
const wordsOf = (text: string) => text.normalize("NFD").replaceAll(/[^\p{L}\p{N}]/gu, "");
