import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseArxivId } from "@/domain/papers/arxiv-id";

test.each([
  ["1706.03762", "1706.03762"],
  ["1706.03762v7", "1706.03762"],
  ["0704.0001", "0704.0001"],
  [" arXiv:1706.03762v5 [cs.CL] ", "1706.03762"],
  ["ARXIV: 1412.6980", "1412.6980"],
  ["https://arxiv.org/abs/1706.03762v1", "1706.03762"],
  ["http://arxiv.org/pdf/1706.03762v5.pdf", "1706.03762"],
  ["arxiv.org/pdf/1706.03762.pdf#page=3", "1706.03762"],
  ["https://www.arxiv.org/html/1706.03762?context=cs", "1706.03762"],
  ["https://export.arxiv.org/abs/1706.03762/", "1706.03762"],
  ["https://ar5iv.labs.arxiv.org/html/1706.03762", "1706.03762"],
  ["https://www.alphaxiv.org/abs/1706.03762", "1706.03762"],
  ["https://huggingface.co/papers/1706.03762", "1706.03762"],
  ["https://doi.org/10.48550/arXiv.1706.03762", "1706.03762"],
  ["10.48550/arxiv.astro-ph/0601001", "astro-ph/0601001"],
  ["http://arxiv.org/abs/astro-ph/0601001v1", "astro-ph/0601001"],
  ["quant-ph/0201082v1", "quant-ph/0201082"],
  ["math.GT/0309136", "math/0309136"],
  ["Hep-TH/9711200", "hep-th/9711200"],
])("%s is %s", (text, id) => {
  expect(normaliseArxivId(text)).toBe(id);
});

test.each([
  "",
  "abc",
  "0000.0000",
  "1713.00001", // there is no thirteenth month
  "1706.0376", // a digit was cut off
  "1706.037621",
  "1412.69800", // four digits until 2014
  "astro-ph/060100",
  "https://example.org/abs/1706.03762",
  "https://arxiv.org.example.org/abs/1706.03762",
  "1706.03762 and more",
  "10.1000/182",
])("%s is none", (text) => {
  expect(normaliseArxivId(text)).toBeUndefined();
});

test("every form of an id gives the id", () => {
  const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
  const id = fc
    .tuple(fc.integer({ min: 15, max: 60 }), month, fc.integer({ min: 1, max: 99_999 }))
    .map(([year, mm, number]) => `${year}${mm}.${String(number).padStart(5, "0")}`);
  const form = fc.constantFrom("%", "arXiv:%", "https://arxiv.org/abs/%", "http://arxiv.org/pdf/%.pdf", "%v12");
  fc.assert(
    fc.property(id, form, (plain, pattern) => {
      expect(normaliseArxivId(pattern.replace("%", plain))).toBe(plain);
    }),
  );
});
