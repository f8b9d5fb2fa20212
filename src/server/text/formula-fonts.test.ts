import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FormulaSetter } from "@/server/text/render-formula";

const styles = path.resolve(import.meta.dirname, "../../app/styles");
const css = readFileSync(path.join(styles, "formula-fonts.css"), "utf8");

/** The faces in their order: where each comes from, and for which characters. */
const faces = css
  .split("@font-face")
  .slice(1)
  .map((face) => ({
    file: path.join(styles, /url\("([^"]+)"\)/.exec(face)?.[1] ?? ""),
    ranges: [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(([, from = "", to = from]) => [
      Number.parseInt(from, 16),
      Number.parseInt(to, 16),
    ]),
  }));

const facesOf = (character: number) =>
  faces.flatMap(({ ranges }, index) =>
    ranges.some(([from = 0, to = 0]) => from <= character && character <= to) ? [index] : [],
  );

/** A letter by itself is drawn with its italic form, as MathML Core says; h has its own place. */
const italicOf = (letter: string) => {
  if (letter === "h") return 0x210e;
  const code = letter.codePointAt(0) ?? 0;
  if (/[A-Z]/.test(letter)) return 0x1d434 + code - 0x41;
  if (/[a-z]/.test(letter)) return 0x1d44e + code - 0x61;
  return code;
};

/** The slices that the formula makes a page fetch. */
function fetchedFor(tex: string): number[] {
  const text = new FormulaSetter().set({ tex, display: true, source: tex }).replace(/<[^>]*>/g, "");
  const characters = [...text].flatMap((letter) => [letter.codePointAt(0) ?? 0, italicOf(letter)]);
  return [...new Set(characters.flatMap(facesOf))].sort();
}

test("each character is in one slice", () => {
  const ranges = faces.flatMap((face) => face.ranges).sort(([a = 0], [b = 0]) => a - b);
  expect(ranges.at(0)?.[0]).toBe(0);
  expect(ranges.at(-1)?.[1]).toBe(0x10ffff);
  const gaps = ranges.filter(([from = 0], index) => index > 0 && from !== (ranges[index - 1]?.[1] ?? 0) + 1);
  expect(gaps).toEqual([]);
});

test.each([
  "\\ell_2",
  "O(n \\log n)",
  "\\mathcal{L}(\\theta) = \\mathbb{E}_{x \\sim p}\\left[ \\frac{1}{\\sqrt{d_k}} \\sum_{i=1}^{n} \\| x_i - \\hat{x}_i \\|^2 \\right]",
  "\\nabla f \\in \\mathbb{R}^{d \\times d}, \\quad \\forall \\epsilon > 0",
  "95\\% \\pm 0.3 \\approx 10^{-4}",
])("%s needs the common slice alone, of at most 80 kB", (tex) => {
  expect(fetchedFor(tex)).toEqual([0]);
  expect(statSync(faces[0]?.file ?? "").size).toBeLessThan(80_000);
});

test.each([
  ["x + \\mathfrak{g}", [0, 2]],
  ["a \\twoheadrightarrow b", [0, 1]],
])("%s needs another beside it, of at most 100 kB", (tex, needed) => {
  expect(fetchedFor(tex)).toEqual(expect.arrayContaining(needed));
  for (const index of needed) expect(statSync(faces[index]?.file ?? "").size).toBeLessThan(100_000);
});
