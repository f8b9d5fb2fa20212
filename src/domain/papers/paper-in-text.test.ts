import { expect, test } from "vitest";
import { paperInText } from "./paper-in-text";

const paperId = "01a20453-76af-7548-98c9-3810e655a86b";

test.each([
  [`https://club.example.org/c/rg/papers/${paperId}`, { paperId }],
  [` http://localhost:3000/c/rg/papers/${paperId}?branch=01a20453-7a7e-7673-8b94-074a5b6f36bf#thread `, { paperId }],
  [`/c/rg/papers/${paperId.toUpperCase()}`, { paperId }],
  [paperId, { paperId }],
  [" 2505.03710v2 ", { arxivId: "2505.03710" }],
  ["https://arxiv.org/abs/2505.03710", { arxivId: "2505.03710" }],
  ["https://club.example.org/c/rg/papers/", null],
  [`https://club.example.org/c/rg/papers/new?from=${paperId}`, null],
  ["attention is all", null],
  ["", null],
])("%j names %j", (text, paper) => expect(paperInText(text)).toEqual(paper));
