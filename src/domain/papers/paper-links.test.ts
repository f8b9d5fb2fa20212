import { expect, test } from "vitest";
import { paperLinks } from "./paper-links";

test("an arXiv id leads to its page and its PDF, old ids too", () => {
  expect(paperLinks({ arxivId: "2505.03710", doi: null, isWithdrawn: false })).toEqual({
    arxiv: "https://arxiv.org/abs/2505.03710",
    pdf: "https://arxiv.org/pdf/2505.03710",
    doi: null,
  });
  expect(paperLinks({ arxivId: "hep-th/9901001", doi: null, isWithdrawn: false }).arxiv).toBe(
    "https://arxiv.org/abs/hep-th/9901001",
  );
});

test("a withdrawn paper leads to the page that says so, and to no PDF", () => {
  expect(paperLinks({ arxivId: "2505.03710", doi: null, isWithdrawn: true })).toMatchObject({
    arxiv: "https://arxiv.org/abs/2505.03710",
    pdf: null,
  });
});

test.each([
  ["10.1145/3442188.3445922", "https://doi.org/10.1145/3442188.3445922"],
  ["10.1002/(sici)1097<1::aid>3.0.co;2-#?x", "https://doi.org/10.1002/(sici)1097%3C1%3A%3Aaid%3E3.0.co%3B2-%23%3Fx"],
])("the DOI %s leads to its resolver", (doi, link) => {
  expect(paperLinks({ arxivId: null, doi, isWithdrawn: false })).toEqual({ arxiv: null, pdf: null, doi: link });
});
