import fc from "fast-check";
import { expect, test } from "vitest";
import { codeLanguages } from "./code-languages";
import { highlightCode } from "./highlight-code";

const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** [c …] a comment, [s …] a string, [n …] a number, [k …] a keyword. */
const marked = (code: string, language: string) =>
  highlightCode(code, language)
    .replace(/<span class="code-(.)\w+">/g, "[$1 ")
    .replaceAll("</span>", "]")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity);

test.each([
  ["python", "def f(x=1): # one", "[k def] f(x=[n 1]): [c # one]"],
  ["Python", 'return """a\n"b" #"""', '[k return] [s """a\n"b" #"""]'],
  ["js", "const s = `a // ${b}`; // c", "[k const] s = [s `a // ${b}`]; [c // c]"],
  ["ts", "/* if\nelse */ ifs", "[c /* if\nelse */] ifs"],
  ["rust", "fn f<'a>(c: char) { 'x' }", "[k fn] f<'a>(c: [k char]) { [s 'x'] }"],
  ["sql", "SELECT 1 -- 'x'", "[k SELECT] [n 1] [c -- 'x']"],
  ["bash", 'for f in "$x"', '[k for] f [k in] [s "$x"]'],
  ["tex", "\\frac{1}{2} % half", "[s \\frac]{[n 1]}{[n 2]} [c % half]"],
  ["json", '{"a": true, "b": 0x1F}', '{[s "a"]: [k true], [s "b"]: [n 0x1F]}'],
  ["c", 'char *s = "never closed\nint x;', '[k char] *s = [s "never closed]\n[k int] x;'],
  ["python", "x1 = größe_2", "x1 = größe_2"],
])("%s: %s", (language, code, html) => expect(marked(code, language)).toBe(html));

test("of a language that we do not know nothing is said", () => {
  expect(highlightCode("if x", "brainfuck")).toBe("");
  expect(highlightCode("if x", "")).toBe("");
});

test("the text of any code stays as it is, and nothing of it becomes markup", () => {
  const pieces = fc.constantFrom(
    "<b>",
    "&",
    "'",
    '"',
    "`",
    "#",
    "//",
    "/*",
    "*/",
    "--",
    "%",
    "\\",
    "\n",
    "1",
    "if ",
    "ä",
    '"""',
  );
  fc.assert(
    fc.property(fc.constantFrom(...codeLanguages.keys()), fc.array(pieces, { maxLength: 60 }), (language, parts) => {
      const html = highlightCode(parts.join(""), language);
      const text = html.replace(/<span class="code-(?:comment|string|number|keyword)">|<\/span>/g, "");
      expect(text).not.toMatch(/[<>]/);
      const shown = text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity);
      expect(shown).toBe(parts.join(""));
    }),
  );
});

test("a block of nothing but numbers is left alone", () => {
  expect(highlightCode("1 ".repeat(2_000), "python")).toBe("");
});

test.each(["/*", '"', "'", "`", '"""', "\\", "'\\", "a1", "--", "%"])("%s all over costs little", (piece) => {
  const before = process.cpuUsage();
  for (const language of ["ts", "python", "rust", "sql", "tex"])
    highlightCode(piece.repeat(20_000 / piece.length), language);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300);
});
