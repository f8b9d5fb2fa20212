import { expect, test } from "vitest";
import { pdfLink, placeWords } from "./place-anchor";

const nowhere = { page: null, section: null, figure: null, equation: null };

test.each([
  [{ ...nowhere, page: 12 }, "p. 12"],
  [{ ...nowhere, section: "3.2", figure: "4b" }, "Section 3.2, Figure 4b"],
  [{ ...nowhere, section: "Appendix B", figure: "Table 3" }, "Appendix B, Table 3"],
  [{ ...nowhere, section: "B.1" }, "Section B.1"],
  [{ page: 3, section: null, figure: null, equation: "(17)" }, "p. 3, Equation (17)"],
  [nowhere, ""],
])("%j is said %j", (place, said) => {
  expect(placeWords(place)).toBe(said);
});

test.each([
  ["https://arxiv.org/pdf/2501.00001", 7, "https://arxiv.org/pdf/2501.00001#page=7"],
  ["https://arxiv.org/pdf/2501.00001#page=1", 7, "https://arxiv.org/pdf/2501.00001#page=7"],
  ["https://arxiv.org/pdf/2501.00001", null, "https://arxiv.org/pdf/2501.00001"],
])("%s at %s opens %s", (url, page, link) => {
  expect(pdfLink(url, { page })).toBe(link);
});
