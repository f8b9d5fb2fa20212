import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightCode } from "@/server/text/highlight-code";

const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const textOf = (html: string) =>
  html.replace(/<\/?span[^<>]*>/g, "").replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => characters[entity] ?? entity);

test.each([
  ["python", "def f(): # one", "def", "# one"],
  ["Python", "return 1 # one", "return", "# one"],
  ["ts", "const s = 1; // c", "const", "// c"],
  ["rust", "fn f() {} // c", "fn", "// c"],
  ["julia", "function f() # c", "function", "# c"],
  ["sql", "SELECT 1 -- x", "SELECT", "-- x"],
])("%s: what is a keyword and a comment is marked as one", (language, code, keyword, comment) => {
  const html = highlightCode(code, language);
  expect(html).toContain(`<span class="code-keyword">${keyword}</span>`);
  expect(html).toContain(`<span class="code-comment">${comment}</span>`);
  expect(textOf(html)).toBe(code);
});

test("of a language that we do not know nothing is said", () => {
  expect(highlightCode("if x", "klingon")).toBe("");
  expect(highlightCode("if x", "")).toBe("");
  expect(highlightCode("if x", "constructor")).toBe("");
});

const languages = ["python", "ts", "rust", "sql", "latex", "html", "php", "bash", "julia", "yaml"];

test("the text of any code stays as it is, and nothing of it becomes markup", () => {
  const pieces = fc.constantFrom(
    ...'<b>|&|\'|"|`|#|//|/*|*/|--|%|\\|\n|1|if |ä|"""|<script>|</span>|<?php |${'.split("|"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.array(pieces, { maxLength: 60 }), (language, parts) => {
      const code = parts.join("");
      const html = highlightCode(code, language);
      expect(html.replace(/<span class="[\w -]+">|<\/span>/g, "")).not.toMatch(/[<>]/);
      expect(textOf(html)).toBe(code);
    }),
    { numRuns: 100 },
  );
});

test("a block of nothing but numbers is left alone, and so is what nobody reads", () => {
  expect(highlightCode("1 ".repeat(2_900).replaceAll(/((?:1 ){50})/g, "$1\n"), "python")).toBe("");
  expect(highlightCode("x = 1\n".repeat(1_001), "python")).toBe("");
  expect(highlightCode(`x = "${"y".repeat(300)}"`, "python")).toBe("");
  expect(highlightCode(`x = "${"y".repeat(280)}"`, "python")).not.toBe("");
});

// The costliest of 44 pieces in each language, found by trying all of them.
test.each([
  ["ini", "1e"],
  ["ini", "--"],
  ["java", "_"],
  ["typescript", "_"],
  ["haskell", "\n"],
  ["scala", "\n"],
  ["csharp", "void "],
  ["julia", "a1"],
])("%s: %j all over costs little", (language, piece) => {
  const line = `${piece.repeat(Math.floor(295 / piece.length))}\n`;
  const code = piece === "\n" ? piece.repeat(6_000) : line.repeat(Math.floor(6_000 / line.length));
  const before = process.cpuUsage();
  highlightCode(code, language);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
});
