import { expect, test } from "vitest";
import { paperInAddress } from "./paper-in-address";

const id = "01a20453-76af-7548-98c9-3810e655a86b";

test.each([
  [`https://club.example.org/c/rg/papers/${id}`, id],
  [` http://localhost:3000/c/rg/papers/${id}?branch=01a20453-7a7e-7673-8b94-074a5b6f36bf#thread `, id],
  [`/c/rg/papers/${id.toUpperCase()}`, id],
  [id, id],
  ["https://arxiv.org/abs/2505.03710", null],
  ["https://club.example.org/c/rg/papers/", null],
  [`https://club.example.org/c/rg/papers/new?from=${id}`, null],
  ["", null],
])("%j names %s", (text, paper) => expect(paperInAddress(text)).toBe(paper));
